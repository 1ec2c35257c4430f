using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>A seat is 12.00 and its fee 0.75; there are 100.00 in the drawer.</summary>
public sealed class RefundAtTillTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private ACinema cinema = null!;
    private Actor cashier = null!;
    private int till;

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(site);
        cashier = await site.CashierAsync();
        till = await site.OpenTheTillAsync(cashier);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Cash_goes_back_in_cash_out_of_this_drawer()
    {
        var booking = await SoldAsync("Anna", [(PaymentKind.Cash, 2550)], "A1", "A2");
        Assert.Equal(12550, await site.ExpectedCashAsync(till));
        var refund = Assert.Single((await site.GiveBackAtTheTillAsync(booking, till, cashier, seats: "A1")).Refunds);

        Assert.Equal((PaymentKind.Cash, 1275L, RefundState.Done, till), (refund.To, refund.Amount, refund.State, refund.TillSessionId));
        Assert.Equal(11275, await site.ExpectedCashAsync(till));
        Assert.Equal([TicketStatus.Refunded, TicketStatus.Active], (await site.BookingAsync(booking)).Tickets.Select(t => t.Status));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task What_was_paid_online_goes_back_to_the_card_and_nothing_leaves_the_drawer()
    {
        var booking = await cinema.HoldAsync("Anna", "A1");
        await site.PayAsync(booking);
        var refund = Assert.Single((await site.GiveBackAtTheTillAsync(booking, till, cashier)).Refunds);

        Assert.Equal((PaymentKind.Online, 1275L), (refund.To, refund.Amount));
        Assert.Equal(10000, await site.ExpectedCashAsync(till));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_card_of_the_terminal_is_paid_back_with_the_number_on_its_slip()
    {
        var booking = await SoldAsync("Anna", [(PaymentKind.Terminal, 1275)], "A1");
        Assert.Equal("Write the number on the terminal’s slip, at most 40 characters.", $"{(await site.GiveBackAtTheTillAsync(booking, till, cashier)).Refusal}");
        var refund = Assert.Single((await site.GiveBackAtTheTillAsync(booking, till, cashier, slip: " 0816 ")).Refunds);

        Assert.Equal((PaymentKind.Terminal, "0816"), (refund.To, refund.Reference));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_voucher_can_be_given_instead_and_leaves_the_cash_where_it_is()
    {
        var booking = await SoldAsync("Anna", [(PaymentKind.Cash, 1275)], "A1");
        Assert.Null((await site.GiveBackAtTheTillAsync(booking, till, cashier, ReturnWay.Voucher)).Refusal);

        Assert.Equal(11275, await site.ExpectedCashAsync(till));
        Assert.Equal(1275, await site.RunAsync((CinemaDbContext db) => db.Vouchers.Select(v => v.Balance).SingleAsync()));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task More_cash_than_the_drawer_has_stays_in_it()
    {
        var manager = await site.ActorAsync();
        var poor = await site.OpenTheTillAsync(manager, change: 500);
        var booking = await SoldAsync("Anna", [(PaymentKind.Cash, 1275)], "A1");

        Assert.Equal(
            "Only £5.00 are in the drawer, and £12.75 would go out. Give a voucher, or bring change first.",
            $"{(await site.GiveBackAtTheTillAsync(booking, poor, manager)).Refusal}");
        Assert.Equal(TicketStatus.Active, Assert.Single((await site.BookingAsync(booking)).Tickets).Status);
        Assert.Equal(500, await site.ExpectedCashAsync(poor));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_closed_till_gives_nothing_back()
    {
        var booking = await SoldAsync("Anna", [(PaymentKind.Cash, 1275)], "A1");
        Assert.Null(await site.CloseTheTillAsync(till, 11275, cashier));

        Assert.NotNull((await site.GiveBackAtTheTillAsync(booking, till, cashier)).Refusal);
        Assert.Equal(TicketStatus.Active, Assert.Single((await site.BookingAsync(booking)).Tickets).Status);
    }

    [Fact]
    public async Task Of_eight_presses_at_once_one_gives_the_ticket_back()
    {
        var booking = await SoldAsync("Anna", [(PaymentKind.Cash, 1275)], "A1");
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => site.GiveBackAtTheTillAsync(booking, till, cashier))));

        Assert.Single(results, r => r.Refusal is null);
        Assert.Equal(10000, await site.ExpectedCashAsync(till));
        await site.AssertInvariantsAsync();
    }

    /// <summary>Whichever is first: the cash is in the count, or the ticket is still good.</summary>
    [Fact]
    public async Task A_refund_and_the_closing_of_the_till_at_once_agree_on_the_cash()
    {
        var booking = await SoldAsync("Anna", [(PaymentKind.Cash, 1275)], "A1");
        var back = Task.Run(() => site.GiveBackAtTheTillAsync(booking, till, cashier));
        var close = Task.Run(() => site.CloseTheTillAsync(till, 11275, cashier, "In a hurry"));
        await Task.WhenAll(back, close);

        Assert.Null(await close);
        var gone = (await back).Refusal is null;
        var session = await site.RunAsync((CinemaDbContext db) => db.TillSessions.AsNoTracking().SingleAsync());
        Assert.Equal(gone ? 10000 : 11275, session.ExpectedCash);
        Assert.Equal(gone ? TicketStatus.Refunded : TicketStatus.Active, Assert.Single((await site.BookingAsync(booking)).Tickets).Status);
        await site.AssertInvariantsAsync();
    }

    private async Task<int> SoldAsync(string name, (PaymentKind, long)[] parts, params string[] seats)
    {
        var id = await cinema.HoldAsync(name, seats);
        await site.PayAtTheTillAsync(id, till, parts);
        return id;
    }
}
