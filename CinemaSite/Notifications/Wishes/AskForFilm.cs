using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>
/// Notes that somebody wants to know when a film goes on sale. The answer is the same for an address that asked before, or that
/// has an account.
/// </summary>
public sealed class AskForFilm(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>Null once it is noted.</summary>
    /// <param name="language">"en" or "es".</param>
    public async Task<Refusal?> RunAsync(int filmId, string email, string language, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => AskAsync(filmId, email, language, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private async Task<Refusal?> AskAsync(int filmId, string email, string language, CancellationToken ct)
    {
        var (now, hash) = (clock.GetUtcNow().UtcDateTime, AddressHash.Of(email));
        if (await db.Films.SingleOrDefaultAsync(f => f.Id == filmId, ct) is not { ArchivedAt: null } film)
            return new Refusal("We do not plan to show this film again.");
        if ((await db.OnSaleAsync(film.Slug, now, ct)).Count > 0)
            return new Refusal("It is on sale already.");

        var account = await db.AccountOf(email).Select(u => (int?)u.Id).FirstOrDefaultAsync(ct);
        if (!await db.FilmWishes.AnyAsync(w => w.FilmId == filmId && w.EmailHash == hash, ct))
            db.Add(FilmWish.Of(filmId, email, account, language, now));
        await db.SaveChangesAsync(ct);
        return null;
    }
}
