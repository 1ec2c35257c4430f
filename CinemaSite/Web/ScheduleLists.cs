using CinemaSite.Data;
using CinemaSite.Seating;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web;

/// <summary>What the forms of the schedule let one choose from.</summary>
public sealed record ScheduleLists(IReadOnlyList<SelectListItem> Films, IReadOnlyList<SelectListItem> Auditoriums)
{
    public static readonly ScheduleLists None = new([], []);
}

public static class ScheduleListsQuery
{
    extension(CinemaDbContext db)
    {
        public async Task<ScheduleLists> ScheduleListsAsync(CancellationToken ct)
        {
            var films = await db.Films.Where(f => f.ArchivedAt == null).OrderBy(f => f.Title).ThenBy(f => f.Id).Select(f => new { f.Id, f.Title, f.Year, f.RuntimeMinutes }).ToListAsync(ct);
            var auditoriums = await db.AuditoriumsAsync(ct);
            var several = auditoriums.DistinctBy(a => a.CinemaId).Count() > 1;
            return new(
                [.. films.Select(f => new SelectListItem($"{f.Title}{(f.Year is { } year ? $" ({year})" : "")}, {f.RuntimeMinutes} min", $"{f.Id}"))],
                [.. auditoriums.Select(a => new SelectListItem(several ? $"{a.Cinema.Name}: {a.Name}" : a.Name, $"{a.Id}"))]);
        }
    }
}
