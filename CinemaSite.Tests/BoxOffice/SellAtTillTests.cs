using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

public sealed class SellAtTillTests : SiteTests
{
    private ACinema cinema = null!;
    private ATill till = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        till = await ATill.OpenAsync(Site, cinema);
    }

    [Fact]
    public async Task Cash_buys_tickets_without_a_fee_a_name_or_a_mail()
    {
        var reference = await till.HoldAsync("A1", "A2 Child");

        Assert.Null(await till.SellAsync(reference, new Tender(Cash: 2500)));

        var sold = await till.BookingAsync(reference);
        Assert.Equal((BookingStatus.Confirmed, SalesChannel.Till, 2000, ""), (sold.Status, sold.Channel, sold.Total, sold.Email));
        Assert.All(sold.Tickets, t => Assert.Equal((TicketStatus.Active, 0), (t.Status, t.Fee)));
        Assert.Equal("Cash 2000", await till.LegsAsync(reference));
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.Outbox.AnyAsync()));
    }

    [Fact]
    public async Task The_change_is_what_was_given_less_what_stays()
    {
        var reference = await till.HoldAsync("A1", "A2");
        await till.SellAsync(reference, new Tender(Cash: 3000));

        var payment = await Site.RunAsync((CinemaDbContext db) => db.Payments.AsNoTracking().SingleAsync());
        Assert.Equal((2400, 3000, 600, till.Id), (payment.Amount, payment.Given, payment.Change, payment.TillSessionId));
    }

    [Fact]
    public async Task A_sale_may_be_split_over_a_voucher_a_card_and_cash()
    {
        var code = await till.VoucherAsync(500);
        var reference = await till.HoldAsync("A1", "A2");

        Assert.Null(await till.SellAsync(reference, new Tender(Cash: 1000, Card: 1000, CardSlip: "0042", Vouchers: [code])));

        Assert.Equal("Voucher 500, Terminal 1000 0042, Cash 900", await till.LegsAsync(reference));
        Assert.Equal(0, await till.BalanceAsync(code));
        Assert.Equal(
            ["Cash 900", "Terminal 1000", "Voucher 500"],
            (await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.Where(l => l.TillSessionId == till.Id && l.Kind == LedgerKind.Sale).ToListAsync())).Select(l => $"{l.Means} {l.Amount}").Order());
    }

    [Fact]
    public async Task A_voucher_that_is_too_short_is_not_touched()
    {
        var code = await till.VoucherAsync(500);
        var reference = await till.HoldAsync("A1", "A2");

        Assert.Equal("£19.00 is still missing.", $"{await till.SellAsync(reference, new Tender(Vouchers: [code]))}");

        Assert.Equal(500, await till.BalanceAsync(code));
        Assert.Equal(BookingStatus.Held, (await till.BookingAsync(reference)).Status);
    }

    [Fact]
    public async Task A_voucher_that_nobody_knows_or_that_is_used_up_pays_nothing()
    {
        var reference = await till.HoldAsync("A1");
        var spent = await till.VoucherAsync(1200);
        await till.SellAsync(await till.HoldAsync("B1"), new Tender(Vouchers: [spent]));

        Assert.Equal("There is no voucher with the code ending in ZZZZ.", $"{await till.SellAsync(reference, new Tender(Vouchers: [new string('Z', 16)]))}");
        Assert.Equal($"The voucher ending in {spent[^4..]} is used up.", $"{await till.SellAsync(reference, new Tender(Vouchers: [spent]))}");
    }

    [Fact]
    public async Task One_voucher_named_twice_pays_once()
    {
        var code = await till.VoucherAsync(700);
        var reference = await till.HoldAsync("A1");

        Assert.Equal("£5.00 is still missing.", $"{await till.SellAsync(reference, new Tender(Vouchers: [code, code]))}");
    }

    [Fact]
    public async Task Of_two_tills_that_spend_one_voucher_at_once_one_does()
    {
        var other = await ATill.OpenAsync(Site, cinema, Roles.Manager);
        var code = await till.VoucherAsync(1200);
        var (mine, theirs) = (await till.HoldAsync("A1"), await other.HoldAsync("B1"));

        var answers = await Task.WhenAll(
            Task.Run(() => till.SellAsync(mine, new Tender(Vouchers: [code]))), Task.Run(() => other.SellAsync(theirs, new Tender(Vouchers: [code]))));

        Assert.Equal($"The voucher ending in {code[^4..]} is used up.", $"{Assert.Single(answers, a => a is not null)}");
    }

    [Fact]
    public async Task A_press_that_is_repeated_sells_once()
    {
        var reference = await till.HoldAsync("A1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => till.SellAsync(reference, new Tender(Cash: 1200)))));

        Assert.All(answers, Assert.Null);
        Assert.Equal("Cash 1200", await till.LegsAsync(reference));
    }

    [Fact]
    public async Task Nothing_is_sold_after_the_till_was_closed_in_another_tab()
    {
        var reference = await till.HoldAsync("A1");
        await till.CloseAsync(10_000);

        Assert.Equal("Your till is closed. Open it before you sell.", $"{await till.SellAsync(reference, new Tender(Cash: 1200))}");
    }

    [Fact]
    public async Task Nothing_is_sold_in_somebody_elses_session()
    {
        var reference = await till.HoldAsync("A1");
        var other = await Site.ActorAsync(Roles.Manager);

        var answer = await Site.RunAsync((SellAtTill sell) =>
            sell.RunAsync(reference, till.Id, new Tender(Cash: 1200), ATill.Nobody, other, CancellationToken.None));

        Assert.Equal("Your till is closed. Open it before you sell.", $"{answer}");
    }

    [Fact]
    public async Task A_till_that_is_closed_while_it_sells_counts_the_sale_or_refuses_it()
    {
        for (var round = 0; round < 6; round++)
        {
            var fresh = round == 0 ? till : await ATill.OpenAsync(Site, cinema);
            var reference = await fresh.HoldAsync($"{"ABC"[round / 2]}{round % 2 + 1}");

            var sale = Task.Run(() => fresh.SellAsync(reference, new Tender(Cash: 1200)));
            await Task.WhenAll(sale, Task.Run(() => fresh.CloseAsync(10_000, "In a hurry")));

            var session = await fresh.SessionAsync();
            Assert.Equal(await sale is null ? 11_200 : 10_000, session.ExpectedCash);
        }
    }

    [Fact]
    public async Task Seats_that_somebody_else_took_are_not_paid_for()
    {
        var reference = await till.HoldAsync("A1", "A2");
        Site.Wait(minutes: 6);
        await cinema.HoldAsync("Ben", "A1", "A2");

        Assert.Equal("The time for these seats is over.", $"{await till.SellAsync(reference, new Tender(Cash: 2400))}");
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.Payments.AnyAsync()));
    }

    [Fact]
    public async Task What_costs_nothing_is_given_out_for_nothing()
    {
        var free = await (ACinema.With(screening: "Open day") with { IsFree = true }).InAsync(Site);
        var other = await ATill.OpenAsync(Site, free, Roles.Manager);
        var reference = await other.HoldAsync("A1");

        Assert.Null(await other.SellAsync(reference, new Tender()));

        Assert.Equal(BookingStatus.Confirmed, (await other.BookingAsync(reference)).Status);
    }

    [Fact]
    public async Task Another_cinemas_seats_are_not_paid_for_here()
    {
        var elsewhere = await ATill.OpenAsync(Site, await ACinema.With(screening: "Kes").InAsync(Site), Roles.Manager);
        var reference = await elsewhere.HoldAsync("A1");

        Assert.Equal("These seats are another cinema’s. They are paid for there.", $"{await till.SellAsync(reference, new Tender(Cash: 1200))}");
    }
}
