using CinemaSite.Identity;
using CinemaSite.Notifications.Samples;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

public static class NotificationServices
{
    /// <summary>The outbox and its mail: through a server or into a folder, as "Email:Transport" says.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<EmailOptions>().BindConfiguration("Email").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailKeeping>().BindConfiguration("Email").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<SmtpMailer>();
        services.AddScoped<PickupMailer>();
        services.AddScoped<IMailer>(provider => provider.GetRequiredService<IOptions<EmailOptions>>().Value.Transport switch
        {
            EmailTransport.Pickup => provider.GetRequiredService<PickupMailer>(),
            EmailTransport.Smtp => provider.GetRequiredService<SmtpMailer>(),
        });
        services.AddScoped<EmailRenderer>();
        services.AddScoped<LetterPost>();
        services.AddScoped<ConfirmationMail>(); // Payments sends it, with the receipt.
        services.AddScoped<SendOutbox>();
        services.AddScoped<SendTicketsAgain>();
        services.AddScoped<SendMailAgain>();
        services.AddScoped<TryMailsAgain>();
        services.AddScoped<PurgeMailBodies>();
        services.AddSingleton<MailFolder>();
        services.AddScoped<AccountLetters>();
        services.AddSingleton<IMailSample, AccountSamples>();
        services.AddScoped<IAccountNotices, AccountNotices>();
        foreach (var kind in AccountMail.Kinds)
            services.AddKeyedScoped<INoticeWriter, AccountMail>(kind);
        services.AddReminders();
        return services;
    }
}
