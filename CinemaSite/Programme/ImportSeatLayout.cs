using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Programme;

/// <summary>
/// Gives an auditorium the seats of a layout as the next version of its plan; an auditorium of a new name is added.
/// Screenings that are on sale keep the plan that they have.
/// </summary>
public sealed class ImportSeatLayout(CinemaDbContext db)
{
    /// <param name="from">For the history.</param>
    public async Task<ImportReport> RunAsync(
        SeatLayout layout, string? cinemaSlug, string auditoriumName, bool dryRun, ImportedFrom from, CancellationToken ct)
    {
        if (layout.Problems.Count > 0)
            return ImportReport.Refused(layout.Problems, layout.Notes);
        if (SeatPlanRules.Check(layout.Seats) is { } problem)
            return ImportReport.Refused([new("", $"{problem.Reason}")], layout.Notes);

        return dryRun ? await PlanAsync(false) : await db.InTransactionAsync(() => PlanAsync(true), ct);

        async Task<ImportReport> PlanAsync(bool carry)
        {
            var choice = await db.ChooseCinemaAsync(cinemaSlug, ct);
            var report = choice.Cinema is { } cinema
                ? await AddPlanAsync(layout, cinema, auditoriumName.Trim(), carry, ct)
                : ImportReport.Refused([new("", choice.Refusal!)]);
            if (carry && report.DoesSomething)
                await db.RecordAsync(from.By, from.Deed("Imported a seat layout", report), ct);
            return report;
        }
    }

    private async Task<ImportReport> AddPlanAsync(SeatLayout layout, Cinema cinema, string name, bool carry, CancellationToken ct)
    {
        if (name.Length is 0 or > 60)
            return ImportReport.Refused([new("", "an auditorium's name has 1 to 60 characters")]);

        var rooms = await db.Auditoriums.Include(a => a.Plans).ThenInclude(p => p.Seats).Where(a => a.CinemaId == cinema.Id).ToListAsync(ct);
        var room = rooms.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var newest = room?.Plans.MaxBy(p => p.Version);
        if (newest is not null && newest.IsSameAs(layout.Seats))
            return new([], [], [$"{room!.Name} of {cinema.Name}: seat plan {newest.Version} has these seats already"], [], layout.Notes);

        List<string> added = room is null ? [$"auditorium {name} of {cinema.Name}"] : [];
        added.Add($"seat plan {(newest?.Version ?? 0) + 1} for {room?.Name ?? name} of {cinema.Name}: {layout.Summary}");
        if (carry)
        {
            room ??= db.Add(new Auditorium { Cinema = cinema, Name = name }).Entity;
            SeatPlan.For(room, layout.Seats);
            await db.SaveChangesAsync(ct);
        }

        return new(added, [], [], [], layout.Notes);
    }
}
