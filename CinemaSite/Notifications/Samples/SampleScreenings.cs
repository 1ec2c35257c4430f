using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications.Samples;

public static class SampleScreenings
{
    extension(SampleStage stage)
    {
        /// <summary>A screening some days from now that no other sample touched.</summary>
        public Task<int> FreshScreeningAsync(CancellationToken ct) => stage.RunAsync((CinemaDbContext db) =>
        {
            var soon = stage.Now.AddDays(2);
            return db.Screenings
                .Where(s => s.Status == ScreeningStatus.Published && s.StartsAt > soon
                    && !db.Bookings.Any(b => b.ScreeningId == s.Id) && !db.SeatClaims.Any(c => c.ScreeningId == s.Id))
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Select(s => s.Id).FirstAsync(ct);
        });
    }
}
