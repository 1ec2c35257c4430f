namespace CinemaSite.Notifications;

public static class ReminderServices
{
    /// <summary>What is written to people before they come, and when a film that they wait for goes on sale.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddOptions<ReminderOptions>().BindConfiguration("Reminders").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AddressLinks>();
        services.AddScoped<QueueReminders>();
        services.AddScoped<TurnReminders>();
        services.AddScoped<AskForFilm>();
        services.AddScoped<ForgetWish>();
        services.AddScoped<TellOnSale>();
        services.AddKeyedScoped<INoticeWriter, ReminderMail>(NoticeKind.Reminder);
        services.AddKeyedScoped<INoticeWriter, OnSaleMail>(NoticeKind.OnSale);
        return services;
    }
}
