using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Scheduling;

/// <summary>
/// Puts drafts into the schedule: one, many, or the copies of a day or a week. Either every wish fits and all are saved, or
/// nothing is, and the answer says which do not fit and why.
/// </summary>
public class ScheduleScreenings(CinemaDbContext db)
{
    /// <summary>As many as one list may have; a year of evenings.</summary>
    public const int Most = 400;

    /// <summary>What would come of the wishes now. Saves nothing.</summary>
    public async Task<IReadOnlyList<Proposal>> PreviewAsync(IReadOnlyCollection<ScreeningWish> wishes, DateTime now, CancellationToken ct)
    {
        var agenda = await Agenda.LoadAsync(db, wishes, null, now, ct);
        return [.. wishes.OrderBy(w => w.Local).Select(agenda.Propose)];
    }

    public Task<Scheduled> RunAsync(IReadOnlyCollection<ScreeningWish> wishes, Actor by, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            await db.LockScheduleAsync([.. wishes.Select(w => w.AuditoriumId).Distinct()], ct);
            var proposals = await PreviewAsync(wishes, by.Now, ct);
            if (proposals.Count == 0 || proposals.Any(p => p.Refused is not null))
                return new Scheduled(proposals, []);

            List<Screening> drafts = [.. proposals.Select(p => p.Draft())];
            db.AddRange(drafts);
            await db.SaveAndRecordAsync(by, drafts.Count == 1 ? "Planned the screening" : "Planned screenings", drafts[0], drafts.Name(), ct);
            return new Scheduled(proposals, [.. drafts.Select(d => d.Id)]);
        }, ct);
}

/// <summary>What came of the wishes, by time. <paramref name="Ids"/> are the new drafts; none when any wish was refused.</summary>
public sealed record Scheduled(IReadOnlyList<Proposal> Proposals, IReadOnlyList<int> Ids)
{
    public Refusal? Refused => Proposals.Select(p => p.Refused).FirstOrDefault(r => r is not null);
}
