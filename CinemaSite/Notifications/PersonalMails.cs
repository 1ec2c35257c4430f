using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>A mail of which a copy is kept, as its reader's own data. Time UTC.</summary>
public sealed record PersonalMail(string Subject, DateTime WrittenAt);

public static class PersonalMails
{
    extension(CinemaDbContext db)
    {
        public async Task<IReadOnlyList<PersonalMail>> PersonalMailsAsync(string email, CancellationToken ct)
        {
            var key = SearchKey.Of(email);
            var kept = await db.MailCopies.Where(c => c.ToKey == key).OrderBy(c => c.WrittenAt).Select(c => new { c.To, c.Subject, c.WrittenAt }).ToListAsync(ct);
            return [.. kept.Where(c => c.To.Equals(email, StringComparison.OrdinalIgnoreCase)).Select(c => new PersonalMail(c.Subject, c.WrittenAt))];
        }
    }
}
