using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>What else happens at the counter, beside the selling of seats.</summary>
public static class Counter
{
    extension(TheSite site)
    {
        public Task<long> ExpectedCashAsync(ATill till) => site.RunAsync(async (CinemaDbContext db) =>
            await db.ExpectedCashAsync(await db.TillSessions.AsNoTracking().SingleAsync(s => s.Id == till.Id), CancellationToken.None));

        /// <summary>A voucher is bought over the counter, for as much cash unless something else is said.</summary>
        public Task<CounterVoucherSale> SellVoucherAsync(ATill till, long? value, Tender? tender = null, string? press = null) =>
            site.RunAsync((SellVoucher sell) => sell.RunAsync(
                new(till.Id, press ?? Guid.NewGuid().ToString("N"), value, tender ?? new(value), new("Anna Blume", "anna@example.org"), "en"), till.By, CancellationToken.None));

        /// <summary>Tickets are given back over the counter, the whole price and fee of each.</summary>
        public async Task<RefundResult> GiveBackAsync(ATill till, string reference, string[]? seats = null, ReturnWay way = ReturnWay.AsPaid, string slip = "")
        {
            var booking = await till.BookingAsync(reference);
            var tickets = booking.Tickets.Where(t => seats is null || seats.Contains(t.Seat.Row + t.Seat.Number)).Select(t => t.Id).ToList();
            return await site.RunAsync((RefundAtTill refund) => refund.RunAsync(
                new(booking.Id, tickets, RefundMeasure.Everything, 0, way, "The projector broke", TillSessionId: till.Id, Slip: slip), till.By, CancellationToken.None));
        }

        public Task<TillReport> ReportAsync(ATill till) => site.RunAsync(async (CinemaDbContext db) =>
            (await db.TillReportAsync(db.TillSessions, till.Id, site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None))!);

        /// <summary>Somebody buys seats online; answers the booking's reference.</summary>
        public async Task<string> BuyOnlineAsync(ACinema cinema, string name, params string[] seats)
        {
            var id = await cinema.HoldAsync(name, seats);
            await site.PayAsync(id);
            return (await site.BookingAsync(id)).Reference;
        }
    }
}
