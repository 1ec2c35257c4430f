using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>A seat is 12.00, online with a fee of 0.75; there are 100.00 in the drawer.</summary>
public sealed class RefundAtTillTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private ACinema cinema = null!;
    private ATill till = null!;

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(site);
        till = await ATill.OpenAsync(site, cinema);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Cash_goes_back_in_cash_out_of_this_drawer()
    {
        var booking = await till.SellForCashAsync("A1", "A2");
        Assert.Equal(12400, await site.ExpectedCashAsync(till));
        var refund = Assert.Single((await site.GiveBackAsync(till, booking, ["A1"])).Refunds);

        Assert.Equal((PaymentKind.Cash, 1200L, RefundState.Done, till.Id), (refund.To, refund.Amount, refund.State, refund.TillSessionId));
        Assert.Equal(11200, await site.ExpectedCashAsync(till));
        Assert.Equal([TicketStatus.Refunded, TicketStatus.Active], await StatesAsync(booking));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task What_was_paid_online_goes_back_to_the_card_and_nothing_leaves_the_drawer()
    {
        var booking = await site.BuyOnlineAsync(cinema, "Anna", "A1");
        var refund = Assert.Single((await site.GiveBackAsync(till, booking)).Refunds);

        Assert.Equal((PaymentKind.Online, 1275L), (refund.To, refund.Amount));
        Assert.Equal(10000, await site.ExpectedCashAsync(till));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_card_of_the_terminal_is_paid_back_with_the_number_on_its_slip()
    {
        var booking = await till.HoldAsync("A1");
        Assert.Null(await till.SellAsync(booking, new Tender(Card: 1200, CardSlip: "0815")));
        Assert.Equal("Write the number on the terminal’s slip, at most 40 characters.", $"{(await site.GiveBackAsync(till, booking)).Refusal}");
        var refund = Assert.Single((await site.GiveBackAsync(till, booking, slip: " 0816 ")).Refunds);

        Assert.Equal((PaymentKind.Terminal, "0816"), (refund.To, refund.Reference));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_voucher_can_be_given_instead_and_leaves_the_cash_where_it_is()
    {
        var booking = await till.SellForCashAsync("A1");
        Assert.Null((await site.GiveBackAsync(till, booking, way: ReturnWay.Voucher)).Refusal);

        Assert.Equal(11200, await site.ExpectedCashAsync(till));
        Assert.Equal(1200, await site.RunAsync((CinemaDbContext db) => db.Vouchers.Select(v => v.Balance).SingleAsync()));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task More_cash_than_the_drawer_has_stays_in_it()
    {
        var poor = await ATill.OpenAsync(site, cinema, Roles.Manager, openingFloat: 500);
        var booking = await till.SellForCashAsync("A1");

        Assert.Equal(
            "Only £5.00 are in the drawer, and £12.00 would go out. Give a voucher, or bring change first.",
            $"{(await site.GiveBackAsync(poor, booking)).Refusal}");
        Assert.Equal([TicketStatus.Active], await StatesAsync(booking));
        Assert.Equal(500, await site.ExpectedCashAsync(poor));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task Above_the_sum_of_the_house_a_manager_signs_in_at_the_till()
    {
        var manager = await site.ActorAsync(Roles.Manager);
        var booking = await till.BookingAsync(await till.SellForCashAsync("A1", "A2", "A3", "B1", "B2"));
        var refund = new StaffRefund(
            booking.Id, [.. booking.Tickets.Select(t => t.Id)], RefundMeasure.Price, 0, ReturnWay.AsPaid, "The projector broke", TillSessionId: till.Id);

        var alone = await RefundAsync(refund);
        Assert.Equal((true, 16000L), (alone.AsksManager, await site.ExpectedCashAsync(till)));
        Assert.NotNull((await RefundAsync(refund with { Manager = new(manager.Name, "four grey umbrellas") })).Refusal);
        Assert.Null((await RefundAsync(refund with { Manager = new(manager.Name, Desk.Password) })).Refusal);

        Assert.Equal(10000, await site.ExpectedCashAsync(till));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_closed_till_gives_nothing_back()
    {
        var booking = await till.SellForCashAsync("A1");
        Assert.Null(await till.CloseAsync(11200));

        Assert.NotNull((await site.GiveBackAsync(till, booking)).Refusal);
        Assert.Equal([TicketStatus.Active], await StatesAsync(booking));
    }

    [Fact]
    public async Task Of_eight_presses_at_once_one_gives_the_ticket_back()
    {
        var booking = await till.SellForCashAsync("A1");
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => site.GiveBackAsync(till, booking))));

        Assert.Single(results, r => r.Refusal is null);
        Assert.Equal(10000, await site.ExpectedCashAsync(till));
        await site.AssertInvariantsAsync();
    }

    /// <summary>Whichever is first: the cash is in the count, or the ticket is still good.</summary>
    [Fact]
    public async Task A_refund_and_the_closing_of_the_till_at_once_agree_on_the_cash()
    {
        var booking = await till.SellForCashAsync("A1");
        var back = Task.Run(() => site.GiveBackAsync(till, booking));
        var close = Task.Run(() => till.CloseAsync(11200, "In a hurry"));
        var (gone, refusal) = ((await back).Refusal is null, await close);

        Assert.Null(refusal);
        Assert.Equal(gone ? 10000 : 11200, (await till.SessionAsync()).ExpectedCash);
        Assert.Equal([gone ? TicketStatus.Refunded : TicketStatus.Active], await StatesAsync(booking));
        await site.AssertInvariantsAsync();
    }

    private Task<RefundResult> RefundAsync(StaffRefund refund) =>
        site.RunAsync((RefundAtTill refundAtTill) => refundAtTill.RunAsync(refund, till.By, CancellationToken.None));

    private async Task<IEnumerable<TicketStatus>> StatesAsync(string booking) => (await till.BookingAsync(booking)).Tickets.Select(t => t.Status);
}
