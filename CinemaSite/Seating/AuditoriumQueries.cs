using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Seating;

public static class AuditoriumQueries
{
    extension(CinemaDbContext db)
    {
        /// <summary>All auditoriums with their cinemas, by cinema, then by name.</summary>
        public Task<List<Auditorium>> AuditoriumsAsync(CancellationToken ct) =>
            db.Auditoriums.AsNoTrackingWithIdentityResolution().Include(a => a.Cinema)
                .OrderBy(a => a.CinemaId).ThenBy(a => a.Name).ToListAsync(ct);
    }
}
