using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.WaitingList;

/// <summary>
/// Some days after a screening nobody needs to know who waited for it: names and addresses go, and links lead nowhere. How many waited, and
/// what came of it, stays for the reports.
/// </summary>
public class ForgetWaiting(CinemaDbContext db, TimeProvider clock, IOptionsSnapshot<WaitingListOptions> options)
{
    /// <summary>Answers how many entries were emptied.</summary>
    public Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.DaysKept);
        return db.InTransactionAsync(() => db.WaitingEntries
            .Where(e => e.Email != "" && e.Screening.EndsAt < before && e.State != WaitingState.Waiting && e.State != WaitingState.Offered)
            .ExecuteUpdateAsync(set => set
                .SetProperty(e => e.Name, "").SetProperty(e => e.Email, "").SetProperty(e => e.EmailHash, "")
                .SetProperty(e => e.UserId, (int?)null), ct), ct);
    }
}
