using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Reporting.Issues;

/// <summary>Throws kept reports away whose time is over. No date is issued anew for that: see <see cref="ReportSubscription.LastDate"/>.</summary>
public class ForgetOldReports(CinemaDbContext db, TimeProvider clock, IOptionsSnapshot<KeptReportOptions> options)
{
    /// <summary>Answers how many went.</summary>
    public Task<int> RunAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.DaysKept);
        return db.InTransactionAsync(() => db.ReportIssues.Where(i => i.EndedAt < oldest).ExecuteDeleteAsync(ct), ct);
    }
}
