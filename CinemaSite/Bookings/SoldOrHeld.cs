using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

public static class SoldOrHeld
{
    private const int Batch = 1000;

    extension(CinemaDbContext db)
    {
        /// <summary>Which of these screenings have seats that are sold, being paid for or held at <paramref name="now"/> (UTC).</summary>
        public async Task<IReadOnlySet<int>> SoldOrHeldAsync(IEnumerable<int> screeningIds, DateTime now, CancellationToken ct)
        {
            HashSet<int> sold = [];
            foreach (var some in screeningIds.Chunk(Batch))
            {
                sold.UnionWith(await db.SeatClaims
                    .Where(c => some.Contains(c.ScreeningId) && (c.HeldUntil == null || c.HeldUntil > now))
                    .Select(c => c.ScreeningId)
                    .Distinct()
                    .ToListAsync(ct));
            }

            return sold;
        }

        /// <summary>
        /// Lets nobody hold a seat of these screenings while this transaction lasts, and waits for who is about to. Whoever
        /// comes later looks at the screening again before the hold counts (see <see cref="HoldSeats"/>).
        /// </summary>
        internal async Task LockSaleAsync(IReadOnlyCollection<int> screeningIds, CancellationToken ct)
        {
            foreach (var some in screeningIds.Chunk(Batch))
            {
                await db.Screenings.Where(s => some.Contains(s.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.AdsMinutes, s => s.AdsMinutes), ct);
                await db.SeatClaims.Where(c => some.Contains(c.ScreeningId))
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, c => c.HeldUntil), ct);
            }
        }
    }
}
