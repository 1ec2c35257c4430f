using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.Runs;

/// <summary>What came of a day's work, in lines.</summary>
public sealed record DayDone(string Outcome)
{
    /// <summary>Makes the rows that are written in the very transaction that says that the day is done.</summary>
    public Func<IEnumerable<object>> Rows { get; init; } = () => [];
}

/// <summary>
/// Work that is done once for each business date of the house, at an hour of its clocks. What decides is the row of the day, not who
/// was woken when: it may be asked for as often as anybody likes, after an hour that the clocks skip and in one that they repeat. A
/// day that was missed is made up once, however many there were; a run that died is taken over when its claim is over.
/// </summary>
public sealed class OnceADay(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>For how long a claim is left alone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="at">The hour of the house's clocks. Before 05:00 it belongs to the evening before.</param>
    /// <param name="work">Is given the day and answers what came of it. It must be harmless to do twice.</param>
    /// <returns>Whether it was done by this call.</returns>
    public async Task<bool> RunAsync(string job, TimeOnly at, Func<DateOnly, CancellationToken, Task<DayDone>> work, CancellationToken ct)
    {
        var day = (await db.HouseZoneAsync(ct)).LastDayPast(at, Now);
        if (await ClaimAsync(job, day, ct) is not { } attempt)
            return false;

        DayDone outcome;
        try
        {
            outcome = await work(day, ct);
        }
        catch
        {
            await LetGoAsync(job, day, attempt);
            throw;
        }

        return await EndAsync(job, day, attempt, outcome);
    }

    /// <summary>The number of the attempt; null when the day is done or somebody else's.</summary>
    private async Task<int?> ClaimAsync(string job, DateOnly day, CancellationToken ct)
    {
        var now = Now;
        var row = await db.DailyRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Job == job && r.Day == day, ct);
        if (row is null)
            return await InsertAsync(DailyRun.Claim(job, day, now + Lease), ct) ? 1 : null;
        if (row.DoneAt is not null || row.ClaimedUntil > now)
            return null;

        var taken = await db.InTransactionAsync(() => db.DailyRuns
            .Where(r => r.Job == job && r.Day == day && r.DoneAt == null && r.Attempts == row.Attempts)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClaimedUntil, now + Lease).SetProperty(r => r.Attempts, row.Attempts + 1), ct), ct);
        return taken == 1 ? row.Attempts + 1 : null;
    }

    private async Task<bool> InsertAsync(DailyRun run, CancellationToken ct)
    {
        try
        {
            db.Add(run);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            db.ChangeTracker.Clear(); // Somebody else was quicker.
            return false;
        }
    }

    /// <summary>What was done is written down even while the site is shutting down.</summary>
    private Task<bool> EndAsync(string job, DateOnly day, int attempt, DayDone done) => db.InTransactionAsync(async () =>
    {
        if (await Mine(job, day, attempt).ExecuteUpdateAsync(set => set.SetProperty(r => r.DoneAt, Now).SetProperty(r => r.Outcome, done.Outcome)) == 0)
            return false;

        db.AddRange(done.Rows());
        await db.SaveChangesAsync();
        return true;
    }, CancellationToken.None);

    /// <summary>The next that asks tries again: one that asked and left would pass for a run that succeeded.</summary>
    private Task<int> LetGoAsync(string job, DateOnly day, int attempt) => db.InTransactionAsync(() =>
        Mine(job, day, attempt).ExecuteUpdateAsync(set => set.SetProperty(r => r.ClaimedUntil, Now)), CancellationToken.None);

    private IQueryable<DailyRun> Mine(string job, DateOnly day, int attempt) =>
        db.DailyRuns.Where(r => r.Job == job && r.Day == day && r.Attempts == attempt && r.DoneAt == null);
}
