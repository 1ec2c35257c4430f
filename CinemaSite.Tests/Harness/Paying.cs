using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>What a customer does with the money, and what the provider's side of it does.</summary>
public static class Paying
{
    extension(TheSite site)
    {
        public Task<PaymentStart> StartPayingAsync(int bookingId) => site.RunAsync((TakePayment takePayment) =>
            takePayment.RunAsync(bookingId, "Anna Blume", "anna@example.org", "/checkout/return", null, CancellationToken.None));

        /// <summary>The customer answers the provider's page; nobody tells the site yet. False when it was too late.</summary>
        public async Task<bool> AnswerAsync(int bookingId, GatewayState answer)
        {
            var payment = await site.LastPaymentAsync(bookingId);
            return await site.RunAsync((SimulatedGateway gateway) =>
                gateway.AnswerAsync(payment.IdempotencyKey, answer, CancellationToken.None));
        }

        /// <summary>The customer comes back, or the reconciler looks after them.</summary>
        public async Task<PaymentState> SettleAsync(int bookingId, bool close = false)
        {
            var payment = await site.LastPaymentAsync(bookingId);
            return await site.RunAsync((Settle settle) => settle.RunAsync(payment.Id, close, CancellationToken.None));
        }

        /// <summary>Starts paying, answers the provider and comes back.</summary>
        public async Task<PaymentState> PayAsync(int bookingId, GatewayState answer = GatewayState.Paid)
        {
            Assert.NotNull((await site.StartPayingAsync(bookingId)).RedirectUrl);
            Assert.True(await site.AnswerAsync(bookingId, answer));
            return await site.SettleAsync(bookingId);
        }

        public Task<Payment> LastPaymentAsync(int bookingId) => site.RunAsync((CinemaDbContext db) => db.Payments.AsNoTracking()
            .Where(p => p.BookingId == bookingId && p.Kind == PaymentKind.Online).OrderByDescending(p => p.Attempt).FirstAsync());

        public Task<Booking> BookingAsync(int bookingId) => site.RunAsync((CinemaDbContext db) =>
            db.Bookings.WithEverything().SingleAsync(b => b.Id == bookingId));

        /// <summary>The clock goes on by so many minutes.</summary>
        public void Wait(double minutes) => site.Clock.Advance(TimeSpan.FromMinutes(minutes));

        /// <summary>Everything that must be true of the database whatever happened; see <see cref="Invariants"/>.</summary>
        public Task AssertInvariantsAsync() => site.RunAsync((CinemaDbContext db) => Invariants.HoldAsync(db));
    }
}
