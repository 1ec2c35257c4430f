using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

public static class Turns
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Waits for whoever is selling, keeping back or changing these screenings, and has them alone until the transaction
        /// ends. The first thing that such a transaction does: what it reads afterwards stays true while it writes. An update
        /// of a value to itself is the one lock that both databases know. Answers how many screenings there are.
        /// </summary>
        public Task<int> TakeTurnAsync(IQueryable<Screening> screenings, CancellationToken ct) =>
            screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.SeatPlanId, s => s.SeatPlanId), ct);
    }
}
