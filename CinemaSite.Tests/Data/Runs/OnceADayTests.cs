using CinemaSite.Data;
using CinemaSite.Data.Runs;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Data.Runs;

/// <summary>It is noon on Monday 2 March 2026 in London.</summary>
public sealed class OnceADayTests : SiteTests
{
    private static readonly TimeOnly HalfPastTwo = new(2, 30);

    private readonly List<DateOnly> done = [];

    [Theory]
    [InlineData("Europe/London", "2026-03-28", 3)]
    [InlineData("Europe/London", "2026-10-24", 3)]
    [InlineData("Europe/Madrid", "2026-03-28", 3)]
    [InlineData("Europe/Madrid", "2026-10-24", 3)]
    [InlineData("America/New_York", "2026-03-07", 3)]
    [InlineData("America/New_York", "2026-10-31", 3)]
    [InlineData("Australia/Lord_Howe", "2026-10-03", 3)]
    public async Task A_clock_change_neither_skips_nor_doubles_a_day(string zone, string from, int days)
    {
        await OpenInAsync(zone);
        var first = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        Site.Clock.SetUtcNow(new DateTimeOffset(first.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero));
        await AskAsync();
        done.Clear();

        for (var minutes = 0; minutes < days * 24 * 60; minutes += 15)
        {
            Site.Wait(15);
            await AskAsync();
        }

        Assert.Equal(Enumerable.Range(0, days).Select(n => done[0].AddDays(n)), done);
    }

    [Fact]
    public async Task The_hour_is_that_of_the_clocks_of_the_house()
    {
        await OpenInAsync("America/New_York");
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 3, 7, 29, 0, TimeSpan.Zero));
        await AskAsync();
        Site.Wait(1);
        await AskAsync();

        Assert.Equal([new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)], done);
    }

    [Fact]
    public async Task However_many_days_were_missed_one_run_makes_up_for_them()
    {
        await OpenInAsync("Europe/London");
        await AskAsync();
        Site.Wait(9 * 24 * 60);
        await AskAsync();
        await AskAsync();

        Assert.Equal([new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 10)], done);
    }

    [Fact]
    public async Task Of_ten_that_are_woken_at_once_one_does_it()
    {
        await OpenInAsync("Europe/London");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(AskAsync)));

        Assert.Single(done);
    }

    [Fact]
    public async Task What_failed_is_tried_again_by_whoever_asks_next()
    {
        await OpenInAsync("Europe/London");
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(_ => throw new InvalidOperationException("no")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(_ => throw new InvalidOperationException("no")));
        Assert.Empty(done);

        await AskAsync();
        Assert.Single(done);
    }

    [Fact]
    public async Task A_run_that_died_is_taken_over_and_cannot_say_afterwards_that_it_was_done()
    {
        await OpenInAsync("Europe/London");
        var (goOn, started) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = AskAsync(async _ =>
        {
            started.SetResult();
            await goOn.Task;
        });
        await started.Task;
        await AskAsync();
        Assert.Empty(done);

        Site.Wait((int)OnceADay.Lease.TotalMinutes);
        await AskAsync();
        goOn.SetResult();

        Assert.False(await slow);
        var row = await Site.RunAsync((CinemaDbContext db) => db.DailyRuns.SingleAsync());
        Assert.Equal((2, Site.Clock.GetUtcNow().UtcDateTime), (row.Attempts, row.DoneAt));
    }

    private async Task OpenInAsync(string zone)
    {
        await ACinema.With().InAsync(Site);
        await Site.RunAsync((CinemaDbContext db) => db.Cinemas.ExecuteUpdateAsync(set => set.SetProperty(c => c.TimeZoneId, zone)));
    }

    private Task<bool> AskAsync() => AskAsync(_ => Task.CompletedTask);

    private Task<bool> AskAsync(Func<DateOnly, Task> work) => Site.RunAsync((OnceADay daily) => daily.RunAsync(
        "test",
        HalfPastTwo,
        async (day, _) =>
        {
            await work(day);
            lock (done)
                done.Add(day);
            return new DayDone("");
        },
        CancellationToken.None));
}
