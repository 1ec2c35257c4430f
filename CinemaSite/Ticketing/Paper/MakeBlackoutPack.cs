using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Ticketing.Paper;

/// <summary>Makes the paper of a screening as it stands now, in the current language, and keeps it in the place of an older one.</summary>
public class MakeBlackoutPack(CinemaDbContext db, TimeProvider clock, BlackoutPaper paper)
{
    /// <param name="always">Make it even where the one that is kept says the same.</param>
    /// <returns>False when there is nothing to make it for, or nothing new to say.</returns>
    public async Task<bool> RunAsync(int screeningId, bool always, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.BlackoutPackAsync(screeningId, now, ct) is not { } pack)
            return false;

        var fingerprint = pack.Fingerprint();
        if (!always && await db.BlackoutSheets.AnyAsync(s => s.ScreeningId == screeningId && s.Fingerprint == fingerprint, ct))
            return false;

        var pdf = paper.Print(pack, now);
        return await db.InTransactionAsync(async () =>
        {
            await db.TakeTurnAsync(db.Screenings.Where(s => s.Id == screeningId), ct);
            if (await db.BlackoutSheets.SingleOrDefaultAsync(s => s.ScreeningId == screeningId, ct) is { } sheet)
                sheet.Renew(fingerprint, pdf, now);
            else
                db.Add(BlackoutSheet.Of(screeningId, fingerprint, pdf, now));
            return await db.SaveChangesAsync(ct) == 1;
        }, ct);
    }
}
