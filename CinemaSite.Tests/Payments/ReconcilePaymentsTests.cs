using CinemaSite.Bookings;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Payments;

public sealed class ReconcilePaymentsTests : SiteTests
{
    private ACinema cinema = null!;
    private int booking;
    private int outOfReach;

    public override async ValueTask InitializeAsync()
    {
        Site.With(services => services.AddScoped<IPaymentGateway>(provider =>
            new Gateway(provider.GetRequiredService<SimulatedGateway>(), payment => payment.BookingId == outOfReach)));
        cinema = await ACinema.With().InAsync(Site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.StartPayingAsync(booking);
    }

    [Fact]
    public async Task Who_paid_and_never_came_back_has_tickets()
    {
        await Site.AnswerAsync(booking, GatewayState.Paid);
        Site.Wait(minutes: 3);

        await ReconcileAsync();

        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(booking)).Status);
    }

    [Fact]
    public async Task Whose_card_was_declined_and_who_never_came_back_has_the_seats_a_while_longer()
    {
        await Site.AnswerAsync(booking, GatewayState.Declined);
        Site.Wait(minutes: 25);

        await ReconcileAsync();

        Assert.Equal(TheSite.Noon.UtcDateTime.AddMinutes(35), (await Site.BookingAsync(booking)).HeldUntil);
    }

    [Fact]
    public async Task An_open_payment_is_waited_for()
    {
        Site.Wait(minutes: 29);

        await ReconcileAsync();

        Assert.Equal(BookingStatus.Paying, (await Site.BookingAsync(booking)).Status);
    }

    [Fact]
    public async Task The_seats_of_who_went_away_are_free_in_the_end()
    {
        Site.Wait(minutes: 35);

        await ReconcileAsync();

        Assert.Equal(PaymentState.Closed, (await Site.LastPaymentAsync(booking)).State);
        Assert.Null((await cinema.TryToHoldAsync("Ben", "A1", "A2")).Refusal);
    }

    [Fact]
    public async Task Money_of_the_last_minute_counts()
    {
        Site.Wait(minutes: 29);
        await Site.AnswerAsync(booking, GatewayState.Paid);
        Site.Wait(minutes: 10);

        await ReconcileAsync();

        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(booking)).Status);
    }

    [Fact]
    public async Task A_payment_that_cannot_be_looked_up_keeps_no_other_from_being_finished()
    {
        var other = await cinema.HoldAsync("Ben", "B1", "B2");
        await Site.StartPayingAsync(other);
        await Site.AnswerAsync(other, GatewayState.Paid);
        Site.Wait(minutes: 3);
        outOfReach = booking;

        await Assert.ThrowsAnyAsync<Exception>(ReconcileAsync);

        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(other)).Status);
    }

    private Task ReconcileAsync() => Site.RunAsync((ReconcilePayments reconcile) => reconcile.RunAsync(CancellationToken.None));

    private sealed class Gateway(SimulatedGateway inner, Func<Payment, bool> isOutOfReach) : IPaymentGateway
    {
        public Task<GatewaySession> OpenAsync(Payment payment, CancellationToken ct) => inner.OpenAsync(payment, ct);

        public Task<GatewayReport> FetchAsync(Payment payment, CancellationToken ct) =>
            isOutOfReach(payment) ? throw new HttpRequestException("Out of reach") : inner.FetchAsync(payment, ct);

        public Task<GatewayReport> CloseAsync(Payment payment, CancellationToken ct) => inner.CloseAsync(payment, ct);

        public Task<GatewayRefund> RefundAsync(Refund refund, CancellationToken ct) => inner.RefundAsync(refund, ct);

        public Task<GatewayRefund> FetchRefundAsync(Refund refund, CancellationToken ct) => inner.FetchRefundAsync(refund, ct);
    }
}
