using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web;

/// <summary>Jobs whose last run came to nothing, by the names of <see cref="Jobs"/>.</summary>
public sealed class FailedJobs(CinemaDbContext db)
{
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken ct)
    {
        var failed = await db.JobRuns.Where(r => r.Failures > 0).Select(r => r.Job).ToListAsync(ct);
        return [.. Jobs.All.Select(j => j.Id).Where(failed.Contains).Order(StringComparer.Ordinal)];
    }
}
