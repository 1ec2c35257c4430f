using CinemaSite.Bookings;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Payments;

/// <summary>The site dies after it has taken from the voucher and before the provider's page was opened.</summary>
public sealed class VoucherCrashTests : SiteTests
{
    private bool isDead;

    public VoucherCrashTests() => Site.With(services => services.AddScoped<IPaymentGateway>(provider =>
        new Gateway(provider.GetRequiredService<SimulatedGateway>(), () => isDead)));

    [Fact]
    public async Task The_voucher_has_it_again_once_the_payment_is_given_up()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.UseAsync(booking, voucher);
        isDead = true;
        await Assert.ThrowsAsync<InvalidProgramException>(() => Site.StartPayingAsync(booking));
        Assert.Equal(0, await Site.BalanceAsync(voucher));
        await Site.AssertInvariantsAsync();

        isDead = false;
        Site.Wait(minutes: 36);
        await Site.ReconcileAsync();

        Assert.Equal((1000, BookingStatus.Held), (await Site.BalanceAsync(voucher), (await Site.BookingAsync(booking)).Status));
        Assert.Equal([(PaymentKind.Voucher, 1000, PaymentState.Closed), (PaymentKind.Online, 1550, PaymentState.Closed)], await Site.PaymentsAsync(booking));
    }

    private sealed class Gateway(SimulatedGateway inner, Func<bool> isDead) : IPaymentGateway
    {
        public Task<GatewaySession> OpenAsync(Payment payment, CancellationToken ct) => isDead() ? throw new InvalidProgramException("Killed") : inner.OpenAsync(payment, ct);

        public Task<GatewayReport> FetchAsync(Payment payment, CancellationToken ct) => inner.FetchAsync(payment, ct);

        public Task<GatewayReport> CloseAsync(Payment payment, CancellationToken ct) => inner.CloseAsync(payment, ct);

        public Task<GatewayRefund> RefundAsync(Refund refund, CancellationToken ct) => inner.RefundAsync(refund, ct);

        public Task<GatewayRefund> FetchRefundAsync(Refund refund, CancellationToken ct) => inner.FetchRefundAsync(refund, ct);
    }
}
