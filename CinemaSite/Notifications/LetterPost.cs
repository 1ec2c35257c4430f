using CinemaSite.Data;
using CinemaSite.Notifications.Emails;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>Makes a mail of a letter: the cinema's paper, and its twin in plain text. The current language is the reader's.</summary>
public sealed class LetterPost(CinemaDbContext db, EmailRenderer renderer)
{
    public async Task<Mail> WriteAsync(Letter letter, string to, string name, CancellationToken ct)
    {
        var cinema = await db.Cinemas.OrderBy(c => c.Id).Select(c => c.Name).FirstOrDefaultAsync(ct) ?? "CinemaSite";
        var html = await renderer.RenderAsync<LetterEmail>((nameof(LetterEmail.Letter), letter), (nameof(LetterEmail.From), cinema));
        return new Mail(to, name, letter.Subject, letter.ToText(), html) { Language = Cultures.Current };
    }
}
