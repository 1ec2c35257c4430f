using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>What customers and staff do with tickets that were sold. Seats are named as on the ticket.</summary>
public static class GivingBack
{
    extension(TheSite site)
    {
        public DateTime Now => site.Clock.GetUtcNow().UtcDateTime;

        /// <summary>Sells seats for money; answers the booking's id.</summary>
        public async Task<int> BuyAsync(ACinema cinema, params string[] wishes)
        {
            var booking = await cinema.HoldAsync(Guid.NewGuid().ToString("N"), wishes);
            if ((await site.StartPayingAsync(booking)) is { Refusal: null, RedirectUrl: not null })
            {
                Assert.True(await site.AnswerAsync(booking, GatewayState.Paid));
                Assert.Equal(PaymentState.Paid, await site.SettleAsync(booking));
            }

            return booking;
        }

        public async Task<int[]> TicketIdsAsync(int bookingId, params string[] seats) =>
            [.. (await site.BookingAsync(bookingId)).Tickets.Where(t => seats is [] || seats.Contains(t.Seat.Row + t.Seat.Number)).Select(t => t.Id)];

        /// <summary>What the customer is told that these tickets would bring.</summary>
        public async Task<ReturnPlan> PlanReturnAsync(int bookingId, ReturnWay way, params string[] seats)
        {
            var ids = await site.TicketIdsAsync(bookingId, seats);
            return await site.RunAsync(async (CinemaDbContext db) => await db.ReturnPlanAsync(
                await db.Bookings.WithEverything().SingleAsync(b => b.Id == bookingId), ids, way, site.Now, CancellationToken.None));
        }

        /// <summary>The customer gives tickets back, all of them where none is named.</summary>
        public async Task<RefundResult> GiveBackAsync(int bookingId, ReturnWay way, params string[] seats)
        {
            var plan = await site.PlanReturnAsync(bookingId, way, seats);
            return await site.GiveBackAsync(bookingId, way, plan.Total, seats);
        }

        public async Task<RefundResult> GiveBackAsync(int bookingId, ReturnWay way, long promised, params string[] seats)
        {
            var ids = await site.TicketIdsAsync(bookingId, seats);
            return await site.RunAsync((RefundTickets refund) => refund.RunAsync(bookingId, ids, way, promised, CancellationToken.None));
        }

        public async Task<RefundResult> RefundForAsync(StaffRefund refund, Actor by) =>
            await site.RunAsync((RefundForCustomer staff) => staff.RunAsync(refund, by, CancellationToken.None));

        /// <summary>Somebody wants these seats for tickets of a booking.</summary>
        public async Task<HoldResult> TryToExchangeAsync(int bookingId, string[] seats, ACinema cinema, string[] wishes, Actor? by = null, string? visitor = null)
        {
            var ids = await site.TicketIdsAsync(bookingId, seats);
            var request = new ExchangeRequest(bookingId, ids, cinema.Request(visitor ?? Guid.NewGuid().ToString("N"), wishes), by);
            return await site.RunAsync((HoldExchange exchange) => exchange.RunAsync(request, CancellationToken.None));
        }

        /// <summary>The same, for the seats are free and the terms allow it; answers the new booking's id.</summary>
        public async Task<int> HoldExchangeAsync(int bookingId, string[] seats, ACinema cinema, params string[] wishes)
        {
            var held = await site.TryToExchangeAsync(bookingId, seats, cinema, wishes);
            Assert.Equal("", $"{held.Refusal}");
            return await site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == held.Reference).Select(b => b.Id).SingleAsync());
        }

        /// <summary>Holds the exchange and pays what is left to pay.</summary>
        public async Task<int> ExchangeAsync(int bookingId, string[] seats, ACinema cinema, params string[] wishes)
        {
            var booking = await site.HoldExchangeAsync(bookingId, seats, cinema, wishes);
            var start = await site.StartPayingAsync(booking);
            Assert.Null(start.Refusal);
            if (start.RedirectUrl is not null)
            {
                Assert.True(await site.AnswerAsync(booking, GatewayState.Paid));
                Assert.Equal(PaymentState.Paid, await site.SettleAsync(booking));
            }

            return booking;
        }

        /// <summary>The door lets somebody in, whatever the hour. False when the ticket is no longer good.</summary>
        public async Task<bool> ScanAsync(int ticketId)
        {
            var code = await site.RunAsync((CinemaDbContext db) => db.Tickets.Where(t => t.Id == ticketId).Select(t => t.Code).SingleAsync());
            var request = new AdmitRequest(Guid.NewGuid().ToString("N")) { Scanned = code!, IsFromPaper = true };
            return (await site.ScanAsync(request, new Actor(null, "A scanner", site.Now))).Answer == DoorAnswer.Admitted;
        }

        /// <summary>Another screening of the film in the same auditorium, at the same prices or with something on top.</summary>
        public Task<ACinema> AnotherScreeningAsync(ACinema cinema, int hoursLater, long surcharge = 0) => site.RunAsync(async (CinemaDbContext db) =>
        {
            var first = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).Include(s => s.Auditorium.Plans).SingleAsync(s => s.Id == cinema.ScreeningId);
            var screening = Screening.Plan(first.Film, first.Auditorium, first.StartsAt.AddHours(hoursLater));
            screening.UseSeatPlan(first.Auditorium.Plans.MaxBy(p => p.Version)!);
            screening.AddSurcharge(surcharge == 0 ? null : surcharge);
            db.Add(screening);
            await db.SaveChangesAsync();
            return cinema.At(screening.Id);
        });

        /// <summary>A credit voucher, which came back for a ticket; it is chosen to pay for the booking with.</summary>
        public async Task<Voucher> ChooseCreditAsync(ACinema cinema, string seat, int bookingId)
        {
            var credit = Assert.Single((await site.GiveBackAsync(await site.BuyAsync(cinema, seat), ReturnWay.Voucher)).Refunds).VoucherId!.Value;
            return await site.RunAsync(async (CinemaDbContext db) =>
            {
                db.Add(new AppliedVoucher { BookingId = bookingId, VoucherId = credit });
                await db.SaveChangesAsync();
                return await db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == credit);
            });
        }

        public Task<List<Refund>> RefundsAsync() => site.RunAsync((CinemaDbContext db) =>
            db.Refunds.AsNoTracking().Include(r => r.Payment.Source).OrderBy(r => r.Id).ToListAsync());
    }

    /// <summary>"2000 Online, 550 Voucher".</summary>
    public static string Said(this IEnumerable<Refund> refunds) => string.Join(", ", refunds.Select(r => $"{r.Amount} {r.To}"));

    /// <summary>"A1 Refunded 75, A2 Active 0": seat, state and what the house keeps.</summary>
    public static string Said(this Booking booking) =>
        string.Join(", ", booking.Tickets.Select(t => $"{t.Seat.Row}{t.Seat.Number} {t.Status} {t.Kept}"));
}
