using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

public sealed class SettleTests : SiteTests
{
    private ACinema cinema = null!;
    private int booking;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
    }

    [Fact]
    public async Task Money_makes_tickets_of_seats()
    {
        Assert.Equal(PaymentState.Paid, await Site.PayAsync(booking));

        var sold = await Site.BookingAsync(booking);
        Assert.Equal((BookingStatus.Confirmed, "R-000001"), (sold.Status, sold.ReceiptNumber));
        Assert.All(sold.Tickets, t => Assert.Equal(TicketStatus.Active, t.Status));
        Assert.Equal(2, sold.Tickets.Select(t => TicketCode.Parse(t.Code!)).Distinct().Count());
    }

    [Fact]
    public async Task The_confirmation_is_in_the_outbox()
    {
        await Site.PayAsync(booking);

        var message = Assert.Single(await Site.RunAsync((CinemaDbContext db) => db.Outbox.AsNoTracking().ToListAsync()));
        Assert.Equal(($"confirmation:{booking}", booking), (message.Key, message.SubjectId));
    }

    [Fact]
    public async Task Settling_again_changes_nothing()
    {
        await Site.PayAsync(booking);
        Site.Wait(minutes: 1);

        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(booking));

        Assert.Equal(TheSite.Noon.UtcDateTime, (await Site.BookingAsync(booking)).ConfirmedAt);
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Ten_that_settle_at_once_sell_once()
    {
        await Site.StartPayingAsync(booking);
        await Site.AnswerAsync(booking, GatewayState.Paid);

        var states = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Site.SettleAsync(booking))));

        Assert.All(states, state => Assert.Equal(PaymentState.Paid, state));
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task A_payment_that_is_still_open_is_left_open()
    {
        await Site.StartPayingAsync(booking);

        Assert.Equal(PaymentState.Started, await Site.SettleAsync(booking));

        Assert.Equal(BookingStatus.Paying, (await Site.BookingAsync(booking)).Status);
    }

    [Fact]
    public async Task After_a_decline_the_seats_are_held_for_ten_minutes_more()
    {
        await Site.StartPayingAsync(booking);
        Site.Wait(minutes: 20);
        await Site.AnswerAsync(booking, GatewayState.Declined);

        Assert.Equal(PaymentState.Declined, await Site.SettleAsync(booking));

        var held = await Site.BookingAsync(booking);
        Assert.Equal((BookingStatus.Held, TheSite.Noon.UtcDateTime.AddMinutes(30)), (held.Status, held.HeldUntil));
    }

    [Fact]
    public async Task A_decline_never_shortens_a_hold()
    {
        await Site.RunAsync((ExtendHold extend) => extend.RunAsync(booking, CancellationToken.None));

        await Site.PayAsync(booking, GatewayState.Declined);

        Assert.Equal(TheSite.Noon.UtcDateTime.AddMinutes(15), (await Site.BookingAsync(booking)).HeldUntil);
    }

    [Fact]
    public async Task Declined_and_then_paid_is_paid_once()
    {
        await Site.PayAsync(booking, GatewayState.Declined);

        Assert.Equal(PaymentState.Paid, await Site.PayAsync(booking));

        Assert.Equal(
            [(1, PaymentState.Declined), (2, PaymentState.Paid)],
            await Site.RunAsync(async (CinemaDbContext db) =>
                (await db.Payments.OrderBy(p => p.Attempt).ToListAsync()).Select(p => (p.Attempt, p.State)).ToList()));
    }

    [Fact]
    public async Task Who_stops_a_payment_keeps_the_hold_as_it_was()
    {
        await Site.StartPayingAsync(booking);

        Assert.Equal(PaymentState.Closed, await Site.SettleAsync(booking, close: true));

        var held = await Site.BookingAsync(booking);
        Assert.Equal((BookingStatus.Held, TheSite.Noon.UtcDateTime.AddMinutes(10)), (held.Status, held.HeldUntil));
    }

    [Fact]
    public async Task A_stopped_payment_can_no_longer_be_paid()
    {
        await Site.StartPayingAsync(booking);
        await Site.SettleAsync(booking, close: true);

        Assert.False(await Site.AnswerAsync(booking, GatewayState.Paid));
    }

    [Fact]
    public async Task Money_that_came_before_the_stop_counts()
    {
        await Site.StartPayingAsync(booking);
        await Site.AnswerAsync(booking, GatewayState.Paid);

        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(booking, close: true));
    }
}
