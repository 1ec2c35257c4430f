using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Programme;

/// <summary>
/// Brings a programme in: adds what is new, changes what is different, leaves the rest, all or nothing. A film or
/// screening is known again by its external id; what the file no longer lists stays.
/// </summary>
public sealed class ImportProgramme(CinemaDbContext db, TimeProvider clock, SoldScreenings sold)
{
    public async Task<ImportReport> RunAsync(ImportRequest request, CancellationToken ct)
    {
        var file = request.File;
        if (file.Source.Length == 0)
            return ImportReport.Refused(file.Problems, file.Notes);

        var now = clock.GetUtcNow().UtcDateTime;
        return request.DryRun
            ? (await PlanAsync(request, now, ct)).Report
            : await db.InTransactionAsync(async () =>
            {
                await db.LockScheduleAsync(db.Auditoriums.Where(a => request.CinemaSlug == null || a.Cinema.Slug == request.CinemaSlug), ct);
                var (report, plan) = await PlanAsync(request, now, ct);
                if (!report.IsRefused && plan is not null)
                {
                    db.AddRange(plan.Carry());
                    await db.SaveChangesAsync(ct);
                    if (request.From is { } from && report.DoesSomething)
                        await db.RecordAsync(from.By, from.Deed("Imported a programme", report), ct);
                }

                return report;
            }, ct);
    }

    /// <summary>Reads and compares; changes no entity.</summary>
    private async Task<(ImportReport Report, ImportPlan? Plan)> PlanAsync(ImportRequest request, DateTime now, CancellationToken ct)
    {
        var choice = await db.ChooseCinemaAsync(request.CinemaSlug, ct);
        if (choice.Cinema is not { } cinema)
            return (ImportReport.Refused([.. request.File.Problems, new("", choice.Refusal!)]), null);

        var plan = await MakePlanAsync(request, cinema, now, ct);
        plan.CheckMoves(now, await sold(plan.Moved, ct));
        var retimed = plan.Retimed;
        plan.CheckRuntimes((await db.Screenings
            .Where(s => retimed.Contains(s.FilmId) && s.StartsAt > now && s.Status != ScreeningStatus.Cancelled)
            .Select(s => new { s.FilmId, s.Id }).ToListAsync(ct)).ToLookup(s => s.FilmId, s => s.Id));
        plan.CheckOverlaps();
        return (plan.Report(), plan);
    }

    private async Task<ImportPlan> MakePlanAsync(ImportRequest request, Cinema cinema, DateTime now, CancellationToken ct)
    {
        var timetable = Timetable.Of(request.File, cinema.TimeZone, request.ShiftTo);
        var stored = await StoredProgramme.LoadAsync(db, request.File, timetable, cinema, ct);
        return ImportPlan.Make(request.File, timetable, stored, now);
    }
}
