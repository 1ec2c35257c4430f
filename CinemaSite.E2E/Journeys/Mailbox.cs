using System.Text.RegularExpressions;
using MimeKit;

namespace CinemaSite.E2E.Journeys;

/// <summary>Where the site's mail comes to.</summary>
public sealed class Mailbox : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cinema-mail-");

    public string Folder => folder.FullName;

    /// <summary>The one mail to this address whose subject begins so, as soon as it is there.</summary>
    public async Task<MimeMessage> MailToAsync(string address, string subject = "")
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var mails = folder.GetFiles("*.eml").Select(file => MimeMessage.Load(file.FullName))
                .Where(mail => mail.To.Mailboxes.Single().Address == address && (mail.Subject ?? "").StartsWith(subject, StringComparison.Ordinal))
                .ToList();
            if (mails is not [])
                return Assert.Single(mails);
            await Task.Delay(100, patience.Token);
        }
    }

    public void Empty()
    {
        foreach (var file in folder.GetFiles())
            file.Delete();
    }

    public void Dispose() => folder.Delete(recursive: true);
}

public static class Mails
{
    /// <summary>The path and query of the first link in the text whose path begins so.</summary>
    public static string LinkTo(this MimeMessage mail, string path) =>
        Regex.Match(mail.TextBody!, $@"https?://[^/\s]+({Regex.Escape(path)}\S*)") is { Success: true } link ? link.Groups[1].Value
        : throw new InvalidOperationException($"No link to {path} in: {mail.TextBody}");
}
