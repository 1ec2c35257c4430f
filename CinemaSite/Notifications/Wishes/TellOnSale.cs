using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>
/// Writes to everybody who wants to know when a film goes on sale, once, as soon as a screening of it can be bought; and forgets
/// the wishes of those who were told.
/// </summary>
public class TellOnSale(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>For so long somebody waits for a film.</summary>
    public const int DaysKept = 365;

    /// <summary>Answers how many mails there are to send now.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await ForgetAsync(now, ct);
        var films = await Waiting.Select(w => w.Film.Slug).Distinct().ToListAsync(ct);
        var told = 0;
        foreach (var film in films)
            if ((await db.OnSaleAsync(film, now, ct)).Count > 0)
                told += await TellAsync(film, now, ct);
        return told;
    }

    private IQueryable<FilmWish> Waiting => db.FilmWishes.Where(w => !db.Outbox.Any(m => m.SubjectId == w.Id && m.Kind == NoticeKind.OnSale));

    private async Task<int> TellAsync(string film, DateTime now, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                var wishes = await Waiting.Where(w => w.Film.Slug == film).Select(w => w.Id).ToListAsync(ct);
                db.AddRange(wishes.Select(id => OutboxMessage.Of(NoticeKind.OnSale, $"on-sale:{id}", id, now)));
                return await db.SaveChangesAsync(ct);
            }, ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Another process found them at the same moment.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    private Task<int> ForgetAsync(DateTime now, CancellationToken ct)
    {
        var longAgo = now.AddDays(-DaysKept);
        return db.InTransactionAsync(() => db.FilmWishes
            .Where(w => w.MadeAt < longAgo || db.Outbox.Any(m => m.SubjectId == w.Id && m.Kind == NoticeKind.OnSale && m.SentAt != null))
            .ExecuteDeleteAsync(ct), ct);
    }
}
