using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

public static class Turns
{
    private const int Batch = 1000;

    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Waits for whoever is selling, keeping back or changing these screenings, and has them alone until the transaction
        /// ends. The first thing that such a transaction does: what it reads afterwards stays true while it writes. An update
        /// of a value to itself is the one lock that both databases know. Answers how many screenings there are.
        /// </summary>
        public Task<int> TakeTurnAsync(IQueryable<Screening> screenings, CancellationToken ct) =>
            screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.SeatPlanId, s => s.SeatPlanId), ct);

        /// <summary>
        /// Takes a turn at screenings in order to change them. Holds that have run out end with it: nobody comes back and pays
        /// for a seat of what the screening was.
        /// </summary>
        public async Task TakeOverAsync(IReadOnlyCollection<int> screeningIds, DateTime now, CancellationToken ct)
        {
            foreach (var some in screeningIds.Chunk(Batch))
            {
                await db.TakeTurnAsync(db.Screenings.Where(s => some.Contains(s.Id)), ct);
                await db.ExpireAsync(db.Bookings.Where(b => some.Contains(b.ScreeningId)), now, ct);
            }
        }
    }
}
