using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Reporting;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>Three closed days, each with a sale; then a hand in the database.</summary>
public sealed class VerifyLedgerTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    private readonly TheSite site = new();

    public async ValueTask InitializeAsync()
    {
        var cinema = await ACinema.With(at: "2026-03-09 19:30").InAsync(site);
        foreach (var seat in new[] { "A1", "B1", "C1" })
        {
            await site.PayAsync(await cinema.HoldAsync("Anna", seat));
            site.Wait(24 * 60);
        }

        await site.RunAsync((CloseLedgerDays close) => close.RunAsync(CancellationToken.None));
        Assert.Empty(await BreachesAsync());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_note_that_was_edited_is_found()
    {
        await InAsync(db => db.LedgerLines.Where(l => l.Day == Tuesday).ExecuteUpdateAsync(set => set.SetProperty(l => l.Note, "Nothing to see")));

        Assert.Equal(["ledger: 2026-03-03 is not what was closed"], await BreachesAsync());
    }

    [Fact]
    public async Task Money_that_was_moved_from_the_drawer_to_the_card_is_found()
    {
        await InAsync(db => db.LedgerLines.Where(l => l.Day == Tuesday).ExecuteUpdateAsync(set => set.SetProperty(l => l.Means, PaymentKind.Cash)));

        Assert.Contains("ledger: 2026-03-03 is not what was closed", await BreachesAsync());
    }

    [Fact]
    public async Task A_line_that_was_taken_out_is_found()
    {
        await InAsync(db => db.LedgerLines.Where(l => l.Day == Tuesday).ExecuteDeleteAsync());

        var breaches = await BreachesAsync();
        Assert.Contains("ledger: 2026-03-03 was closed with 1 lines and has 0", breaches);
        Assert.Contains("ledger: 2026-03-03 says 0 where 1275 was paid and given back", breaches);
    }

    [Fact]
    public async Task A_line_that_was_written_into_a_closed_day_is_found()
    {
        await InAsync(db => AddAsync(db, Tuesday));

        Assert.Equal(["ledger: 2026-03-03 was closed with 1 lines and has 2"], await BreachesAsync());
    }

    [Fact]
    public async Task A_line_from_before_the_books_began_is_found()
    {
        await InAsync(db => AddAsync(db, Monday.AddDays(-3)));

        Assert.Equal(["ledger: 2026-02-27 has lines and comes before the first closed day"], await BreachesAsync());
    }

    [Fact]
    public async Task A_day_that_was_taken_out_is_found()
    {
        await InAsync(db => db.LedgerDays.Where(d => d.Day == Tuesday).ExecuteDeleteAsync());

        Assert.Equal(["ledger: 2026-03-03 is missing among the closed days"], await BreachesAsync());
    }

    [Fact]
    public async Task A_first_day_that_was_taken_out_is_found()
    {
        await InAsync(db => db.LedgerDays.Where(d => d.Day == Monday).ExecuteDeleteAsync());

        Assert.Equal(
            ["ledger: 2026-03-03 does not follow the day before it", "ledger: 2026-03-02 has lines and comes before the first closed day"], await BreachesAsync());
    }

    /// <summary>Who edits a line and its day's hash has to write every later day anew.</summary>
    [Fact]
    public async Task A_day_that_was_closed_anew_is_found_by_the_day_after_it()
    {
        await InAsync(async db =>
        {
            await db.LedgerLines.Where(l => l.Day == Tuesday).ExecuteUpdateAsync(set => set.SetProperty(l => l.Note, "Nothing to see"));
            var day = await db.LedgerDays.SingleAsync(d => d.Day == Tuesday);
            var hash = day.ComputeHash(await db.LedgerLines.AsNoTracking().Where(l => l.Day == Tuesday).ToListAsync());
            await db.LedgerDays.Where(d => d.Day == Tuesday).ExecuteUpdateAsync(set => set.SetProperty(d => d.Hash, hash));
        });

        Assert.Equal(["ledger: 2026-03-04 does not follow the day before it"], await BreachesAsync());
    }

    [Fact]
    public async Task A_line_on_another_day_than_its_payment_is_found()
    {
        await InAsync(async db =>
        {
            await db.LedgerDays.ExecuteDeleteAsync();
            await db.LedgerLines.Where(l => l.Day == Tuesday).ExecuteUpdateAsync(set => set.SetProperty(l => l.Day, Monday));
        });

        Assert.Equal(
            ["ledger: 2026-03-02 says 2550 where 1275 was paid and given back", "ledger: 2026-03-03 says 0 where 1275 was paid and given back"],
            await BreachesAsync());
    }

    private static async Task AddAsync(CinemaDbContext db, DateOnly day)
    {
        db.Add(new LedgerLine
        {
            CinemaId = await db.Cinemas.Select(c => c.Id).SingleAsync(),
            Day = day,
            At = TheSite.Noon.UtcDateTime,
            Kind = LedgerKind.Correction,
            Means = PaymentKind.Cash,
            Amount = -1275,
            Currency = "GBP",
        });
        await db.SaveChangesAsync();
    }

    private Task<IReadOnlyList<string>> BreachesAsync() => site.RunAsync((VerifyBooks verify) => verify.RunAsync(CancellationToken.None));

    private Task InAsync(Func<CinemaDbContext, Task> change) => site.RunAsync(change);
}
