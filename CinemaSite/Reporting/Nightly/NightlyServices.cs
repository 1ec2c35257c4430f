using CinemaSite.Notifications;

namespace CinemaSite.Reporting.Nightly;

public static class NightlyServices
{
    public static void AddNightly(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ForgetOldData>();
        services.AddScoped<VerifyNightly>();
        services.AddKeyedScoped<INoticeWriter, BooksDisagreeLetter>(NoticeKind.BooksDisagree);
    }
}
