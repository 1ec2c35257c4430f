using CinemaSite.Data;
using CinemaSite.Notifications.Samples;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments.Samples;

/// <summary>Tickets are bought, given back for money and for a voucher, exchanged, and paid too late.</summary>
internal sealed class TicketSamples : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        await stage.BuyAsync(await stage.FreshScreeningAsync(ct), people: 2, ct);
        await stage.GiveBackAsync(await stage.BuyAsync(await stage.FreshScreeningAsync(ct), people: 1, ct), ReturnWay.AsPaid, ct);
        await stage.GiveBackAsync(await stage.BuyAsync(await stage.FreshScreeningAsync(ct), people: 1, ct), ReturnWay.Voucher, ct);
        await ExchangeAsync(stage, ct);

        var late = await stage.HoldAsync(await stage.FreshScreeningAsync(ct), people: 1, ct);
        var payment = await stage.PayAsync(late, (gateway, p) => gateway.PayLateAsync(p.IdempotencyKey, ct), ct);
        await stage.RunAsync((CinemaDbContext db) => db.InTransactionAsync(() => db.SeatClaims.Where(c => c.BookingId == late).ExecuteDeleteAsync(ct), ct));
        stage.Wait(TimeSpan.FromMinutes(30));
        await stage.RunAsync((Settle settle) => settle.RunAsync(payment.Id, close: false, ct));
    }

    private static async Task ExchangeAsync(SampleStage stage, CancellationToken ct)
    {
        var old = await stage.BuyAsync(await stage.FreshScreeningAsync(ct), people: 1, ct);
        var tickets = await stage.RunAsync((CinemaDbContext db) => db.Tickets.Where(t => t.BookingId == old).Select(t => t.Id).ToArrayAsync(ct));
        foreach (var _ in Enumerable.Range(0, 10))
        {
            // A cheaper screening is refused; the next one may do.
            var wish = await stage.WishAsync(await stage.FreshScreeningAsync(ct), people: 1, ct);
            if ((await stage.RunAsync((HoldExchange hold) => hold.RunAsync(new(old, tickets, wish), ct))).Reference is not { } reference)
            {
                await stage.HoldAsync(wish.ScreeningId, people: 1, ct);
                continue;
            }

            var booking = await stage.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == reference).Select(b => b.Id).SingleAsync(ct));
            await stage.PayAsync(booking, (gateway, p) => gateway.AnswerAsync(p.IdempotencyKey, GatewayState.Paid, ct), ct);
            return;
        }
    }
}
