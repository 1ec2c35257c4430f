using CinemaSite.BoxOffice.Samples;
using CinemaSite.Notifications;
using CinemaSite.Notifications.Samples;

namespace CinemaSite.BoxOffice;

public static class RescueServices
{
    public static IServiceCollection AddRescue(this IServiceCollection services)
    {
        services.AddScoped<RescueScreening>();
        services.AddScoped<AnswerChoice>();
        services.AddScoped<PlaceElsewhere>();
        services.AddScoped<DefaultChoices>();
        services.AddScoped<AskAgain>();
        services.AddScoped<RescueLetters>();
        services.AddSingleton<IMailSample, RescueSamples>();
        services.AddKeyedScoped<INoticeWriter, RescueMail>(NoticeKind.RescueChoice);
        services.AddKeyedScoped<INoticeWriter, RescueMail>(NoticeKind.RescueAnswer);
        return services;
    }
}
