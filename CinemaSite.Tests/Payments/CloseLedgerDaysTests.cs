using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>It is noon on Monday 2 March; a business day ends at 05:00 and closes half an hour later.</summary>
public sealed class CloseLedgerDaysTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly TheSite site = new();
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "2026-03-09 19:30").InAsync(site);
        await site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_day_stays_open_until_half_an_hour_after_its_end()
    {
        site.Wait(17 * 60 + 29);
        await CloseAsync();
        Assert.Empty(await DaysAsync());

        site.Wait(1);
        await CloseAsync();
        var day = Assert.Single(await DaysAsync());
        Assert.Equal((Monday, 1, 2550L, ""), (day.Day, day.Lines, day.Total, day.PreviousHash));
        Assert.Equal(64, day.Hash.Length);
    }

    [Fact]
    public async Task Closing_again_changes_nothing()
    {
        site.Wait(24 * 60);
        await CloseAsync();
        var once = await DaysAsync();
        site.Wait(60);
        await CloseAsync();

        Assert.Equal(once.Select(d => (d.Day, d.Hash, d.ClosedAt)), (await DaysAsync()).Select(d => (d.Day, d.Hash, d.ClosedAt)));
    }

    [Fact]
    public async Task Days_without_lines_are_closed_in_their_turn_and_each_names_the_one_before()
    {
        site.Wait(3 * 24 * 60);
        await site.PayAsync(await cinema.HoldAsync("Ben", "B1"));
        site.Wait(24 * 60);
        await CloseAsync();

        var days = await DaysAsync();
        Assert.Equal([(Monday, 1), (Monday.AddDays(1), 0), (Monday.AddDays(2), 0), (Monday.AddDays(3), 1)], days.Select(d => (d.Day, d.Lines)));
        Assert.Equal(["", .. days.SkipLast(1).Select(d => d.Hash)], days.Select(d => d.PreviousHash));
        Assert.Equal(4, days.DistinctBy(d => d.Hash).Count());
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task Ten_runs_at_once_close_each_day_once()
    {
        site.Wait(5 * 24 * 60);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(CloseAsync)));

        Assert.Equal(Enumerable.Range(0, 5).Select(n => Monday.AddDays(n)), (await DaysAsync()).Select(d => d.Day));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_run_that_was_cut_short_is_taken_up_by_the_next()
    {
        site.Wait(4 * 24 * 60);
        await CloseAsync();
        await site.RunAsync((CinemaDbContext db) => db.LedgerDays.Where(d => d.Day > Monday.AddDays(1)).ExecuteDeleteAsync());
        await CloseAsync();

        Assert.Equal(4, (await DaysAsync()).Count);
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_cinema_that_never_sold_anything_has_no_day_to_close()
    {
        await using var empty = new TheSite();
        await ACinema.With().InAsync(empty);
        empty.Wait(3 * 24 * 60);
        await empty.RunAsync((CloseLedgerDays close) => close.RunAsync(CancellationToken.None));

        Assert.False(await empty.RunAsync((CinemaDbContext db) => db.LedgerDays.AnyAsync()));
    }

    [Fact]
    public async Task A_correction_is_a_new_line_on_the_day_on_which_it_is_made_and_stands_in_the_history()
    {
        site.Wait(24 * 60);
        await CloseAsync();
        var by = await site.ActorAsync();
        var about = await site.RunAsync((CinemaDbContext db) => db.LedgerLines.AsNoTracking().SingleAsync());
        Assert.Null(await CorrectAsync(new(about.CinemaId, -400, PaymentKind.Cash, "Taken twice", about.Id), by));

        var line = await site.RunAsync((CinemaDbContext db) => db.LedgerLines.AsNoTracking().SingleAsync(l => l.Kind == LedgerKind.Correction));
        Assert.Equal((Monday.AddDays(1), -400L, about.PaymentId, "Taken twice"), (line.Day, line.Amount, line.PaymentId, line.Note));
        var entry = await site.RunAsync((CinemaDbContext db) => db.History.AsNoTracking().OrderBy(e => e.Number).LastAsync());
        Assert.Equal(("Corrected the ledger", by.Name), (entry.What, entry.UserName));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_correction_without_amount_reason_or_line_is_refused()
    {
        var (by, id) = (await site.ActorAsync(), await site.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).SingleAsync()));

        Assert.NotNull(await CorrectAsync(new(id, 0, PaymentKind.Cash, "Nothing"), by));
        Assert.NotNull(await CorrectAsync(new(id, 100, PaymentKind.Cash, " "), by));
        Assert.NotNull(await CorrectAsync(new(id, 100, PaymentKind.Cash, new('x', 201)), by));
        Assert.NotNull(await CorrectAsync(new(id, 100, PaymentKind.Cash, "Which line?", 4711), by));
        Assert.Equal(1, await site.RunAsync((CinemaDbContext db) => db.LedgerLines.CountAsync()));
    }

    private Task<Refusal?> CorrectAsync(LedgerCorrection correction, Actor by) =>
        site.RunAsync((CorrectLedger correct) => correct.RunAsync(by, correction, CancellationToken.None));

    private Task CloseAsync() => site.RunAsync((CloseLedgerDays close) => close.RunAsync(CancellationToken.None));

    private Task<List<LedgerDay>> DaysAsync() => site.RunAsync((CinemaDbContext db) => db.LedgerDays.AsNoTracking().OrderBy(d => d.Day).ToListAsync());
}
