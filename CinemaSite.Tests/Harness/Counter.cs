using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Harness;

/// <summary>What happens at the counter, beside the selling of seats.</summary>
public static class Counter
{
    extension(TheSite site)
    {
        /// <summary>A cashier's till is opened with 100.00 in it; answers the session's id.</summary>
        public async Task<int> OpenTheTillAsync(Actor by, long change = 10000)
        {
            var cinema = await site.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).SingleAsync());
            Assert.Null(await site.RunAsync((OpenTill open) => open.RunAsync(cinema, change, by, CancellationToken.None)));
            return (await site.RunAsync((CinemaDbContext db) => db.CurrentTillSessionAsync(by.UserId!.Value, CancellationToken.None)))!.Id;
        }

        public Task<Actor> CashierAsync() => site.ActorAsync(Roles.Cashier);

        /// <summary>Held seats are paid for over the counter.</summary>
        public async Task PayAtTheTillAsync(int bookingId, int till, params (PaymentKind Kind, long Amount)[] parts)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var (db, now) = (scope.ServiceProvider.GetRequiredService<CinemaDbContext>(), site.Clock.GetUtcNow().UtcDateTime);
            Assert.True(await db.InTransactionAsync(async () =>
            {
                await db.LockSeatsAsync(bookingId, CancellationToken.None);
                var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == bookingId);
                Assert.True(await scope.ServiceProvider.GetRequiredService<ConfirmBooking>().StartPayingAsync(booking, CancellationToken.None));
                db.AddRange(parts.Select(part => Payment.AtTill(booking, part.Kind, part.Amount, "slip", till, now)));
                return await scope.ServiceProvider.GetRequiredService<CompleteSale>().RunAsync(booking, now, CancellationToken.None);
            }, CancellationToken.None));
        }

        public Task<long> ExpectedCashAsync(int till) => site.RunAsync(async (CinemaDbContext db) =>
            await db.ExpectedCashAsync(await db.TillSessions.AsNoTracking().SingleAsync(s => s.Id == till), CancellationToken.None));

        public Task<Refusal?> CloseTheTillAsync(int till, long counted, Actor by, string note = "") =>
            site.RunAsync((CloseTill close) => close.RunAsync(till, counted, note, by, CancellationToken.None));

        /// <summary>A voucher is bought over the counter, for as much cash unless something else is said.</summary>
        public Task<CounterVoucherSale> SellVoucherAsync(int till, long? value, Actor by, Tender? tender = null, string? press = null) =>
            site.RunAsync((SellVoucher sell) => sell.RunAsync(
                new(till, press ?? Guid.NewGuid().ToString("N"), value, tender ?? new(value), new("Anna Blume", "anna@example.org"), "en"), by, CancellationToken.None));

        public Task<TillReport> TillReportAsync(int till) => site.RunAsync(async (CinemaDbContext db) =>
            (await db.TillReportAsync(db.TillSessions, till, site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None))!);

        /// <summary>Tickets are given back over the counter, the whole price and fee of each.</summary>
        public async Task<RefundResult> GiveBackAtTheTillAsync(int bookingId, int till, Actor by, ReturnWay way = ReturnWay.AsPaid, string slip = "", params string[] seats)
        {
            var booking = await site.BookingAsync(bookingId);
            var tickets = booking.Tickets.Where(t => seats is [] || seats.Contains(t.Seat.Row + t.Seat.Number)).Select(t => t.Id).ToList();
            return await site.RunAsync((RefundAtTill refund) => refund.RunAsync(
                new(bookingId, tickets, RefundMeasure.Everything, 0, way, "The projector broke", TillSessionId: till, Slip: slip), by, CancellationToken.None));
        }
    }
}
