using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>
/// How the rule against lonely seats did at a screening: how often it refused a choice, and how many seats were alone all the same when it began.
/// </summary>
public class LonelySeatCount
{
    private LonelySeatCount() { }

    public int ScreeningId { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Null until it has been counted.</summary>
    public int? Stranded { get; private set; }

    public static LonelySeatCount Of(int screeningId, int refused = 0) => new() { ScreeningId = screeningId, Refused = refused };

    public void Count(int stranded) => Stranded = stranded;
}

internal static class LonelyRefusals
{
    extension(CinemaDbContext db)
    {
        /// <summary>One more choice was refused. A single small update outside of any hold: whoever chooses well never waits for it.</summary>
        public async Task CountLonelyRefusalAsync(int screeningId, CancellationToken ct)
        {
            if (await db.AddOneAsync(screeningId, ct))
                return;

            try
            {
                await db.InTransactionAsync(() =>
                {
                    db.Add(LonelySeatCount.Of(screeningId, refused: 1));
                    return db.SaveChangesAsync(ct);
                }, ct);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation())
            {
                db.ChangeTracker.Clear();
                await db.AddOneAsync(screeningId, ct);
            }
        }

        private Task<bool> AddOneAsync(int screeningId, CancellationToken ct) => db.InTransactionAsync(
            async () => await db.LonelySeatCounts.Where(c => c.ScreeningId == screeningId)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Refused, c => c.Refused + 1), ct) == 1, ct);
    }
}
