using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>Puts mail into a folder, one .eml file each, where there is no mail server: for development and for tests.</summary>
public sealed partial class PickupMailer(
    IOptions<EmailOptions> options, IHostEnvironment host, TimeProvider clock, ILogger<PickupMailer> log) : IMailer
{
    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var folder = Path.GetFullPath(options.Value.PickupFolder, host.ContentRootPath);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, string.Create(
            CultureInfo.InvariantCulture,
            $"{now.UtcDateTime:yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}.eml"));

        // Whoever watches the folder sees whole mails only.
        using (var message = mail.ToMime(options.Value, now))
            await message.WriteToAsync(file + ".part", ct);
        File.Move(file + ".part", file);
        Written(log, mail.Subject, file);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail \"{Subject}\" is in {File}")]
    private static partial void Written(ILogger log, string subject, string file);
}
