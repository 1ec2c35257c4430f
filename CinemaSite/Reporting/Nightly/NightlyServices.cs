using CinemaSite.Notifications;
using CinemaSite.Notifications.Samples;

namespace CinemaSite.Reporting.Nightly;

public static class NightlyServices
{
    public static void AddNightly(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ForgetOldData>();
        services.AddScoped<VerifyNightly>();
        services.AddSingleton<IMailSample, BooksSample>();
        services.AddKeyedScoped<INoticeWriter, BooksDisagreeLetter>(NoticeKind.BooksDisagree);
    }
}
