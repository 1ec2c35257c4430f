using CinemaSite.Notifications;
using CinemaSite.Notifications.Samples;

namespace CinemaSite.WaitingList;

public static class WaitingListServices
{
    public static IServiceCollection AddWaitingList(this IServiceCollection services)
    {
        services.AddOptions<WaitingListOptions>().BindConfiguration("WaitingList").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WaitingLinks>();
        services.AddScoped<JoinWaitingList>();
        services.AddScoped<LeaveWaitingList>();
        services.AddScoped<TakeOffer>();
        services.AddScoped<OfferSeats>();
        services.AddScoped<EndWaiting>();
        services.AddScoped<ForgetWaiting>();
        services.AddSingleton<IMailSample, WaitingSamples>();
        services.AddKeyedScoped<INoticeWriter, WaitingPlaceLetter>(NoticeKind.WaitingListPlace);
        services.AddKeyedScoped<INoticeWriter, WaitingOfferMail>(NoticeKind.WaitingListOffer);
        services.AddKeyedScoped<INoticeWriter, WaitingOverLetter>(NoticeKind.WaitingListOver);
        return services;
    }
}
