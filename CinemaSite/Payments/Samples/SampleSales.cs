using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications.Samples;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments.Samples;

/// <summary>Tickets that people of a sample buy on the web.</summary>
internal static class SampleSales
{
    extension(SampleStage stage)
    {
        /// <summary>A screening some days from now of which nothing was sold.</summary>
        public Task<int> FreshScreeningAsync(CancellationToken ct) => stage.RunAsync((CinemaDbContext db) => db.Screenings
            .Where(s => s.Status == ScreeningStatus.Published && s.StartsAt > stage.Now.AddDays(2) && !db.Bookings.Any(b => b.ScreeningId == s.Id))
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Select(s => s.Id).FirstAsync(ct));

        /// <summary>The best seats for so many adults; answers the booking's id.</summary>
        public async Task<int> HoldAsync(int screeningId, int people, CancellationToken ct) =>
            await stage.RunAsync(async (HoldSeats hold) => (await hold.RunAsync(await stage.WishAsync(screeningId, people, ct), ct)).Reference) is { } reference
                ? await stage.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == reference).Select(b => b.Id).SingleAsync(ct))
                : throw new InvalidOperationException("The sample could not hold its seats.");

        public Task<HoldRequest> WishAsync(int screeningId, int people, CancellationToken ct) => stage.RunAsync(async (IServiceProvider services) =>
        {
            var db = services.GetRequiredService<CinemaDbContext>();
            var sale = await db.SaleAsync(screeningId, stage.Now, ct) ?? throw new InvalidOperationException("The sample's screening is not on sale.");
            var block = SuggestSeats.For(sale.Map, new SeatWish(people), services.GetRequiredService<IOptionsSnapshot<BookingOptions>>().Value.Seats)[0];
            var adult = await db.TicketTypes.OrderBy(t => t.SortOrder).Select(t => t.Id).FirstAsync(ct);
            return new HoldRequest(
                screeningId, [.. block.Seats.Select(s => new SeatChoice(s.SeatId, adult))], Holder.Of(Guid.NewGuid().ToString("N")), stage.Language);
        });

        /// <summary>Goes to pay and answers what the provider asks; the last payment of the booking.</summary>
        public async Task<Payment> PayAsync(int bookingId, Func<SimulatedGateway, Payment, Task<bool>> answer, CancellationToken ct)
        {
            await stage.RunAsync((TakePayment take) => take.RunAsync(bookingId, "Ana Whitfield", "ana@example.org", "/checkout/return", null, ct));
            var payment = await stage.RunAsync((CinemaDbContext db) => db.Payments.AsNoTracking()
                .Where(p => p.BookingId == bookingId && p.Kind == PaymentKind.Online).OrderByDescending(p => p.Attempt).FirstOrDefaultAsync(ct));
            if (payment is null)
                return null!;
            await stage.RunAsync((SimulatedGateway gateway) => answer(gateway, payment));
            await stage.RunAsync((Settle settle) => settle.RunAsync(payment.Id, close: false, ct));
            return payment;
        }

        public async Task<int> BuyAsync(int screeningId, int people, CancellationToken ct)
        {
            var booking = await stage.HoldAsync(screeningId, people, ct);
            await stage.PayAsync(booking, (gateway, payment) => gateway.AnswerAsync(payment.IdempotencyKey, GatewayState.Paid, ct), ct);
            return booking;
        }

        /// <summary>Gives all tickets of a booking back.</summary>
        public async Task GiveBackAsync(int bookingId, ReturnWay way, CancellationToken ct)
        {
            var (tickets, sum) = await stage.RunAsync(async (CinemaDbContext db) =>
            {
                var booking = await db.Bookings.WithEverything().SingleAsync(b => b.Id == bookingId, ct);
                int[] ids = [.. booking.Tickets.Select(t => t.Id)];
                return (ids, (await db.ReturnPlanAsync(booking, ids, way, stage.Now, ct)).Total);
            });
            await stage.RunAsync((RefundTickets refund) => refund.RunAsync(bookingId, tickets, way, sum, ct));
        }
    }
}
