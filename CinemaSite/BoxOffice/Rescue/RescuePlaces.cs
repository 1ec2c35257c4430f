using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>A version of an auditorium's seats that a screening can be put on.</summary>
/// <param name="IsNow">Where it is.</param>
/// <param name="IsSameRoom">The newest version of the auditorium that it is in.</param>
public sealed record RescuePlace(int SeatPlanId, string Auditorium, int Version, int Seats, bool IsNow, bool IsSameRoom);

public static class RescuePlacesQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>Where the screening is, then the newest seats of each auditorium of its cinema.</summary>
        public async Task<IReadOnlyList<RescuePlace>> RescuePlacesAsync(Screening screening, CancellationToken ct) =>
        [
            .. (await db.SeatPlans.Where(p => p.Auditorium.CinemaId == screening.Auditorium.CinemaId
                    && (p.Id == screening.SeatPlanId || !p.Auditorium.Plans.Any(later => later.Version > p.Version)))
                .Select(p => new RescuePlace(
                    p.Id, p.Auditorium.Name, p.Version, p.Seats.Count, p.Id == screening.SeatPlanId,
                    p.Id != screening.SeatPlanId && p.AuditoriumId == screening.AuditoriumId)).ToListAsync(ct))
                .OrderByDescending(p => p.IsNow).ThenByDescending(p => p.IsSameRoom).ThenBy(p => p.Auditorium, Auditorium.ByName),
        ];
    }
}
