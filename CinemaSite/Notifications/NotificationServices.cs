using CinemaSite.Identity;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

public static class NotificationServices
{
    /// <summary>The outbox and its mail: through a server where "Mail:Host" names one, else into a folder.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SmtpMailer>();
        services.AddSingleton<PickupMailer>();
        services.AddSingleton<IMailer>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.Host.Length > 0
            ? provider.GetRequiredService<SmtpMailer>()
            : provider.GetRequiredService<PickupMailer>());
        services.AddScoped<EmailRenderer>();
        services.AddScoped<LetterPost>();
        services.AddScoped<ConfirmationMail>(); // Payments sends it, with the receipt.
        services.AddScoped<SendOutbox>();
        services.AddScoped<SendTicketsAgain>();
        services.AddScoped<AccountLetters>();
        services.AddScoped<IAccountNotices, AccountNotices>();
        foreach (var kind in AccountMail.Kinds)
            services.AddKeyedScoped<INoticeWriter, AccountMail>(kind);
        return services;
    }
}
