using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

public sealed class TakePaymentTests : SiteTests
{
    private ACinema cinema = null!;
    private int booking;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
    }

    [Fact]
    public async Task The_customer_is_sent_to_the_provider()
    {
        var start = await Site.StartPayingAsync(booking);

        Assert.Equal("/simulated-payment/" + (await Site.LastPaymentAsync(booking)).ProviderSession, start.RedirectUrl);
    }

    [Fact]
    public async Task The_payment_is_for_all_that_the_booking_costs()
    {
        await Site.StartPayingAsync(booking);

        var payment = await Site.LastPaymentAsync(booking);
        Assert.Equal((2550, "GBP", 1, PaymentState.Started), (payment.Amount, payment.Currency, payment.Attempt, payment.State));
    }

    [Fact]
    public async Task The_booking_knows_its_customer()
    {
        await Site.StartPayingAsync(booking);

        var paying = await Site.BookingAsync(booking);
        Assert.Equal(("Anna Blume", "anna@example.org"), (paying.CustomerName, paying.Email));
    }

    [Fact]
    public async Task A_second_press_of_the_button_pays_nothing_more()
    {
        await Site.StartPayingAsync(booking);

        var second = await Site.StartPayingAsync(booking);

        Assert.Equal("A payment for these seats is already under way.", $"{second.Refusal}");
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Payments.CountAsync()));
    }

    [Fact]
    public async Task Seats_that_somebody_else_holds_by_now_are_not_paid_for()
    {
        Site.Wait(minutes: 10);
        await cinema.HoldAsync("Ben", "A1", "A2");

        var late = await Site.StartPayingAsync(booking);

        Assert.Equal("The time for these seats is over.", $"{late.Refusal}");
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.Payments.CountAsync()));
    }

    [Fact]
    public async Task A_hold_that_ran_out_but_that_nobody_took_can_still_be_paid_for()
    {
        Site.Wait(minutes: 11);

        Assert.Equal(PaymentState.Paid, await Site.PayAsync(booking));
    }

    [Fact]
    public async Task What_costs_nothing_is_confirmed_at_once()
    {
        var preview = await (ACinema.With(screening: "A gift to the neighbourhood") with { IsFree = true }).InAsync(Site);
        var free = await preview.HoldAsync("Ben", "A1", "A2");

        var start = await Site.StartPayingAsync(free);

        Assert.Equal(new PaymentStart(null, null), start);
        var confirmed = await Site.BookingAsync(free);
        Assert.Equal((BookingStatus.Confirmed, "R-000001"), (confirmed.Status, confirmed.ReceiptNumber));
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Outbox.CountAsync()));
    }
}
