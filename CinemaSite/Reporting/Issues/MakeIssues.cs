using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>Makes what waits to be made, oldest first. One that cannot be made keeps no other from being made.</summary>
public class MakeIssues(CinemaDbContext db, TimeProvider clock, MakeIssue make)
{
    /// <summary>Answers how many were made.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (made, faults) = (0, new List<Exception>());
        foreach (var id in await db.ReportIssues.ToBeMade(now).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(ct))
        {
            try
            {
                made += await make.RunAsync(id, ct) ? 1 : 0;
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }

        return faults.Count == 0 ? made : throw new AggregateException(faults);
    }
}
