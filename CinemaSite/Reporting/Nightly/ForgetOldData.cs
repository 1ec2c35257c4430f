using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Data.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Reporting.Nightly;

/// <summary>
/// Removes each night what has no reason to stay, so much at a time that nobody waits for it long. Each part is found by its age, and
/// how much of it there was stands in the history, written in the same transaction.
/// </summary>
public sealed class ForgetOldData(CinemaDbContext db, OnceADay daily, TimeProvider clock, IOptionsSnapshot<RetentionOptions> options)
{
    public const string Job = "retention";

    public static readonly TimeOnly At = new(4, 10);

    /// <summary>Answers whether it looked.</summary>
    public Task<bool> RunAsync(CancellationToken ct) => daily.RunAsync(Job, At, ForgetAsync, ct);

    private async Task<DayDone> ForgetAsync(DateOnly day, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var kept = options.Value;
        var noNames = now.AddMonths(-kept.MonthsNamesKept);
        (string What, Func<Task<int>> Forget)[] parts =
        [
            ("Bookings that were never paid for", () => db.DeleteUnpaidAsync(now.AddDays(-kept.DaysUnpaidKept), ct)),
            ("Names on bookings that came to nothing", () => db.ForgetNamesOnUnpaidAsync(now.AddDays(-kept.DaysUnpaidKept), ct)),
            ("Names on bookings of long ago", () => db.ForgetNamesOnBookingsAsync(noNames, ct)),
            ("Names on vouchers of long ago", () => db.ForgetNamesOnVouchersAsync(now.AddDays(-kept.DaysUnpaidKept), noNames, ct)),
            ("Browsers that may see a booking", () => db.ForgetBrowsersAsync(now.AddDays(-kept.DaysAccessKept), ct)),
            ("Accounts that were never confirmed", () => db.DeleteUnconfirmedAsync(now.AddDays(-kept.DaysUnconfirmedKept), ct)),
            ("News from the payment provider", () => db.ProviderEvents.Where(e => e.HeardAt < now.AddDays(-kept.DaysEventsKept)).ExecuteDeleteAsync(ct)),
            ("Uploads of the import", () => db.DeleteUploadsAsync(now, ct)),
            ("Days of the daily jobs", () => db.DailyRuns.Where(r => r.Day < day.AddDays(-kept.DaysRunsKept)).ExecuteDeleteAsync(ct)),
        ];
        List<string> lines = [];
        foreach (var (what, forget) in parts)
            if (await ForgetAllAsync(what, forget, now, ct) is > 0 and var count)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {count}"));
        return new(string.Join('\n', lines));
    }

    /// <summary>Until there is nothing left of it.</summary>
    private async Task<int> ForgetAllAsync(string what, Func<Task<int>> forget, DateTime now, CancellationToken ct)
    {
        var all = 0;
        for (var some = 1; some > 0; all += some)
            some = await db.InTransactionAsync(async () =>
            {
                var count = await forget();
                if (count > 0)
                    await db.RecordAsync(
                        new(null, Job, now), new Deed("Removed what is no longer needed", "Retention", "", what).Telling("Count", "", $"{count}"), ct);
                return count;
            }, ct);
        return all;
    }
}
