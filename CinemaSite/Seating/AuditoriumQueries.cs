using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Seating;

public static class AuditoriumQueries
{
    extension(CinemaDbContext db)
    {
        /// <summary>All auditoriums with their cinemas, by cinema, then by name.</summary>
        public async Task<List<Auditorium>> AuditoriumsAsync(CancellationToken ct) =>
        [
            .. (await db.Auditoriums.AsNoTrackingWithIdentityResolution().Include(a => a.Cinema).OrderBy(a => a.Id).ToListAsync(ct))
                .OrderBy(a => a.CinemaId).ThenBy(a => a.Name, Auditorium.ByName),
        ];
    }
}
