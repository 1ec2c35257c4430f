using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>What the embedded provider offers besides paying and declining.</summary>
public sealed class SimulatedGatewayTests : SiteTests
{
    private ACinema cinema = null!;
    private int booking;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.StartPayingAsync(booking);
    }

    [Fact]
    public async Task A_second_press_charges_nothing()
    {
        Assert.True(await Site.AnswerAsync(booking, GatewayState.Paid));
        Assert.False(await Site.AnswerAsync(booking, GatewayState.Paid));

        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(booking));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Late_money_is_found_by_the_reconciler_alone(bool seatsAreGone)
    {
        await WithKeyAsync((gateway, key) => gateway.PayLateAsync(key, CancellationToken.None));
        Assert.Equal(PaymentState.Closed, await Site.SettleAsync(booking));
        if (seatsAreGone)
        {
            await Site.RunAsync((LetGo letGo) => letGo.RunAsync(booking, CancellationToken.None));
            await cinema.HoldAsync("Ben", "A1", "A2");
        }

        Site.Wait(minutes: 6);
        await ReconcileAsync();

        Assert.Equal(seatsAreGone ? BookingStatus.Abandoned : BookingStatus.Confirmed, (await Site.BookingAsync(booking)).Status);
        Assert.Equal(seatsAreGone ? PaymentState.RefundDue : PaymentState.Paid, (await Site.LastPaymentAsync(booking)).State);
        Assert.Equal(seatsAreGone ? [RefundState.Done] : [], await Site.RunAsync((CinemaDbContext db) => db.Refunds.Select(r => r.State).ToListAsync()));
    }

    [Fact]
    public async Task A_card_that_takes_nothing_back_leaves_the_refund_to_staff()
    {
        await WithKeyAsync((gateway, key) => gateway.PayForGoodAsync(key, CancellationToken.None));
        await Site.RunAsync((CinemaDbContext db) => db.SeatClaims.ExecuteDeleteAsync());
        Assert.Equal(PaymentState.RefundDue, await Site.SettleAsync(booking));
        await Site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Id == booking).ExecuteUpdateAsync(set => set
            .SetProperty(b => b.Status, BookingStatus.Expired).SetProperty(b => b.HoldSlot, (int?)null)));

        await ReconcileAsync();

        Assert.Equal(
            (RefundState.Failed, "card_takes_nothing_back"),
            await Site.RunAsync(async (CinemaDbContext db) => (await db.Refunds.SingleAsync()) is var r ? (r.State, r.LastError) : default));
    }

    private async Task WithKeyAsync(Func<SimulatedGateway, string, Task<bool>> answer)
    {
        var payment = await Site.LastPaymentAsync(booking);
        Assert.True(await Site.RunAsync((SimulatedGateway gateway) => answer(gateway, payment.IdempotencyKey)));
    }

    private async Task ReconcileAsync()
    {
        await Site.RunAsync((ReconcilePayments reconcile) => reconcile.RunAsync(CancellationToken.None));
        await Site.RunAsync((SendRefunds send) => send.RunAsync(CancellationToken.None));
    }
}
