using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Seating;

/// <summary>A cinema and its auditoriums, by name.</summary>
public sealed record CinemaOnList(int Id, string Name, string Address, string TimeZoneId, string Currency, List<AuditoriumOnList> Auditoriums);

/// <summary>An auditorium and the newest version of its seats; version 0 where there are none yet.</summary>
public sealed record AuditoriumOnList(int Id, string Name, int CleaningMinutes, List<string> Features, int Version, int Seats, int Broken);

public static class AuditoriumLists
{
    extension(CinemaDbContext db)
    {
        public async Task<List<CinemaOnList>> CinemasWithAuditoriumsAsync(CancellationToken ct)
        {
            var cinemas = await db.Cinemas.AsNoTracking().OrderBy(c => c.Id).Select(c => new CinemaOnList(
                c.Id, c.Name, c.Address, c.TimeZoneId, c.Currency,
                db.Auditoriums.Where(a => a.CinemaId == c.Id).OrderBy(a => a.Id).Select(a => new AuditoriumOnList(
                    a.Id, a.Name, a.CleaningMinutes, a.Features,
                    a.Plans.Max(p => (int?)p.Version) ?? 0,
                    a.Plans.Where(p => p.Version == a.Plans.Max(other => other.Version)).SelectMany(p => p.Seats).Count(),
                    db.BrokenSeats.Count(b => b.AuditoriumId == a.Id))).ToList())).ToListAsync(ct);
            return cinemas.ConvertAll(c => c with { Auditoriums = [.. c.Auditoriums.OrderBy(a => a.Name, Auditorium.ByName)] });
        }

        /// <summary>An auditorium with its cinema and its plans, without their seats; null when there is none.</summary>
        public Task<Auditorium?> AuditoriumAsync(int id, CancellationToken ct) =>
            db.Auditoriums.AsNoTracking().Include(a => a.Cinema).Include(a => a.Plans).SingleOrDefaultAsync(a => a.Id == id, ct);

        /// <summary>The seats of one version from the front row on, from left to right; none where there is no such version.</summary>
        public Task<List<Seat>> SeatsAsync(int auditoriumId, int version, CancellationToken ct) =>
            db.SeatPlans.AsNoTracking().Where(p => p.AuditoriumId == auditoriumId && p.Version == version)
                .SelectMany(p => p.Seats).OrderBy(s => s.RowIndex).ThenBy(s => s.Column).ToListAsync(ct);
    }
}
