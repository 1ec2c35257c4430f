using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

public sealed class TillSessionTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With().InAsync(Site);

    [Fact]
    public async Task A_cashier_has_one_open_till_at_the_most()
    {
        var till = await ATill.OpenAsync(Site, cinema);

        Assert.Equal("Your till is open already. Close it before you open another.", $"{await OpenAsync(till.By)}");
    }

    [Fact]
    public async Task Two_cashiers_have_a_till_each()
    {
        await ATill.OpenAsync(Site, cinema);
        await ATill.OpenAsync(Site, cinema, Roles.Manager);

        Assert.Equal(2, await Site.RunAsync((CinemaDbContext db) => db.TillSessions.CountAsync(s => s.ClosedAt == null)));
    }

    [Fact]
    public async Task Of_two_tabs_that_open_at_once_one_does_and_the_others_are_told()
    {
        var by = await Site.ActorAsync(Roles.Cashier);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync(by))));

        Assert.Single(answers, a => a is null);
        Assert.All(answers.OfType<Refusal>(), a => Assert.Equal("Your till is open already. Close it before you open another.", $"{a}"));
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.TillSessions.CountAsync()));
    }

    [Fact]
    public async Task Who_leaves_the_house_leaves_the_books_of_their_till_behind()
    {
        var till = await ATill.OpenAsync(Site, cinema);
        Assert.Null(await Site.RunAsync((CloseTill close) => close.RunAsync(till.Id, 10_000, "", till.By, CancellationToken.None)));

        Assert.Null(await Site.RunAsync((DeleteAccount delete) => delete.RunAsync(till.By.UserId!.Value, CancellationToken.None)));

        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.Users.AnyAsync(u => u.Id == till.By.UserId)));
        Assert.Equal(till.By.Name, (await till.SessionAsync()).CashierName);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_open_till()
    {
        var till = await ATill.OpenAsync(Site, cinema);
        var open = await till.SessionAsync();

        var second = await Assert.ThrowsAsync<DbUpdateException>(() => Site.RunAsync(async (CinemaDbContext db) =>
        {
            db.Add(TillSession.Open(open.CinemaId, open.CashierId, open.CashierName, "GBP", 0, till.By.Now));
            await db.SaveChangesAsync();
        }));

        Assert.True(second.IsUniqueViolation());
    }

    [Theory, InlineData(-1), InlineData(1_000_001), InlineData(null)]
    public async Task A_till_opens_with_an_amount_that_can_be_in_a_drawer(int? counted) => Assert.Equal(
        "Count the change in the drawer and write the amount, such as 100.00.",
        $"{await OpenAsync(await Site.ActorAsync(Roles.Cashier), counted)}");

    [Fact]
    public async Task What_should_be_in_the_drawer_is_the_float_and_the_cash_that_stayed()
    {
        var till = await ATill.OpenAsync(Site, cinema);
        await till.SellForCashAsync("A1", "A2");
        await till.SellAsync(await till.HoldAsync("B1"), new Tender(Card: 1200, CardSlip: "0042"));

        Assert.Null(await till.CloseAsync(10_000 + 2400));

        var closed = await till.SessionAsync();
        Assert.Equal((12_400, 12_400, 0, till.By.Now), (closed.ExpectedCash, closed.CountedCash, closed.Difference, closed.ClosedAt));
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.AnyAsync(l => l.Kind == LedgerKind.CashDifference)));
    }

    [Theory]
    [InlineData(9_950, "£100.00 should be in the drawer: £0.50 is missing. Count again, or write a note about it.")]
    [InlineData(10_300, "£100.00 should be in the drawer: there is £3.00 too much. Count again, or write a note about it.")]
    public async Task A_difference_is_said_and_wants_a_note(long counted, string said)
    {
        var till = await ATill.OpenAsync(Site, cinema);

        Assert.Equal(said, $"{await till.CloseAsync(counted)}");
        Assert.Null((await till.SessionAsync()).ClosedAt);
    }

    [Theory, InlineData(9_950), InlineData(10_300)]
    public async Task A_difference_with_its_note_goes_into_the_ledger(long counted)
    {
        var till = await ATill.OpenAsync(Site, cinema);

        Assert.Null(await till.CloseAsync(counted, "A coin rolled away"));

        var line = await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.AsNoTracking().SingleAsync());
        Assert.Equal(
            (LedgerKind.CashDifference, PaymentKind.Cash, counted - 10_000, till.Id, "A coin rolled away"),
            (line.Kind, line.Means, line.Amount, line.TillSessionId, line.Note));
    }

    [Fact]
    public async Task A_till_is_closed_once()
    {
        var till = await ATill.OpenAsync(Site, cinema);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => till.CloseAsync(9_000 + n, "Counted in a hurry"))));

        Assert.Single(answers, a => a is null);
        Assert.All(answers.OfType<Refusal>(), a => Assert.Equal("This till is closed already.", $"{a}"));
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.CountAsync()));
    }

    [Fact]
    public async Task Who_opened_and_closed_a_till_stands_in_the_history()
    {
        var till = await ATill.OpenAsync(Site, cinema);
        var manager = await Site.ActorAsync(Roles.Manager);

        Assert.Null(await Site.RunAsync((CloseTill close) => close.RunAsync(till.Id, 10_000, "", manager, CancellationToken.None)));

        Assert.Equal(
            ["Opened a till by cashier@staff.example", "Closed a till by manager@staff.example"],
            await Site.RunAsync((CinemaDbContext db) => db.History.OrderBy(e => e.Number).Select(e => e.What + " by " + e.UserName).ToListAsync()));
    }

    private async Task<Refusal?> OpenAsync(Actor by, long? counted = 10_000)
    {
        var id = await Site.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).FirstAsync());
        return await Site.RunAsync((OpenTill open) => open.RunAsync(id, counted, by, CancellationToken.None));
    }
}
