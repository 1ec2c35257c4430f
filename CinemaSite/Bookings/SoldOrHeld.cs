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
                    .Where(c => some.Contains(c.ScreeningId) && c.KeptAs == null && (c.HeldUntil == null || c.HeldUntil > now))
                    .Select(c => c.ScreeningId)
                    .Distinct()
                    .ToListAsync(ct));
            }

            return sold;
        }

        /// <summary>Which of these screenings have seats that the house keeps back.</summary>
        public async Task<IReadOnlySet<int>> WithKeptSeatsAsync(IEnumerable<int> screeningIds, CancellationToken ct)
        {
            HashSet<int> kept = [];
            foreach (var some in screeningIds.Chunk(Batch))
            {
                kept.UnionWith(await db.SeatClaims.Where(c => some.Contains(c.ScreeningId) && c.KeptAs != null)
                    .Select(c => c.ScreeningId).Distinct().ToListAsync(ct));
            }

            return kept;
        }
    }
}
