using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>Gift cards of a site under test, and what customers do with them.</summary>
public static class Gifts
{
    public static readonly VoucherPeople ForHerself = new("Bea Buyer", "bea@example.org");

    public static readonly VoucherPeople ForAda = new("Bea Buyer", "bea@example.org", "Ada", "ada@example.org", "Happy birthday.\nSee you there");

    extension(TheSite site)
    {
        /// <summary>Orders a gift card of the cinema of a screening and goes to the provider; answers its id.</summary>
        public async Task<int> OrderGiftCardAsync(ACinema cinema, long value, VoucherPeople? people = null, string language = "en")
        {
            var cinemaId = await site.RunAsync((CinemaDbContext db) =>
                db.Screenings.Where(s => s.Id == cinema.ScreeningId).Select(s => s.Auditorium.CinemaId).SingleAsync());
            var voucher = 0;
            var start = await site.RunAsync((BuyVoucher buy) => buy.RunAsync(
                new(cinemaId, value, people ?? ForHerself, "", language), id => $"/vouchers/{voucher = id}/return", CancellationToken.None));
            Assert.Null(start.Refusal);
            return voucher;
        }

        /// <summary>A gift card that was bought and paid for.</summary>
        public async Task<Voucher> GiftCardAsync(ACinema cinema, long value, VoucherPeople? people = null, string language = "en")
        {
            var id = await site.OrderGiftCardAsync(cinema, value, people, language);
            Assert.Equal(PaymentState.Paid, await site.AnswerVoucherAsync(id, GatewayState.Paid));
            return await site.VoucherAsync(id);
        }

        /// <summary>The buyer answers the provider's page and comes back.</summary>
        public async Task<PaymentState> AnswerVoucherAsync(int id, GatewayState answer)
        {
            var payment = await site.VoucherPaymentAsync(id);
            Assert.True(await site.RunAsync((SimulatedGateway gateway) => gateway.AnswerAsync(payment.IdempotencyKey, answer, CancellationToken.None)));
            return await site.RunAsync((Settle settle) => settle.RunAsync(payment.Id, close: false, CancellationToken.None));
        }

        public Task<Payment> VoucherPaymentAsync(int id) => site.RunAsync((CinemaDbContext db) => db.Payments.AsNoTracking()
            .Where(p => p.VoucherId == id).OrderByDescending(p => p.Attempt).FirstAsync());

        public Task<Voucher> VoucherAsync(int id) => site.RunAsync((CinemaDbContext db) => db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == id));

        public async Task<long> BalanceAsync(Voucher voucher) => (await site.VoucherAsync(voucher.Id)).Balance;

        /// <summary>What happened to its balance, in order.</summary>
        public Task<List<(VoucherEntryKind Kind, long Amount)>> EntriesAsync(Voucher voucher) => site.RunAsync(async (CinemaDbContext db) =>
            (await db.VoucherEntries.Where(e => e.VoucherId == voucher.Id).OrderBy(e => e.Id).ToListAsync()).ConvertAll(e => (e.Kind, e.Amount)));

        /// <summary>Puts a voucher on held seats: the refusal, or "".</summary>
        public async Task<string> UseAsync(int bookingId, Voucher voucher) => await site.UseAsync(bookingId, voucher.SpokenCode);

        public async Task<string> UseAsync(int bookingId, string code) =>
            $"{await site.RunAsync((ApplyVoucher apply) => apply.RunAsync(bookingId, code, CancellationToken.None))}";

        /// <summary>Presses Pay on a page that shows so much left to pay.</summary>
        public Task<PaymentStart> StartPayingAsync(int bookingId, long shown) => site.RunAsync((TakePayment takePayment) =>
            takePayment.RunAsync(bookingId, "Anna Blume", "anna@example.org", "/checkout/return", shown, CancellationToken.None));

        /// <summary>How a booking was paid, one means after the other.</summary>
        public Task<List<(PaymentKind Kind, long Amount, PaymentState State)>> PaymentsAsync(int bookingId) => site.RunAsync(async (CinemaDbContext db) =>
            (await db.Payments.Where(p => p.BookingId == bookingId).OrderBy(p => p.Id).ToListAsync()).ConvertAll(p => (p.Kind, p.Amount, p.State)));

        public Task ReconcileAsync() => site.RunAsync((ReconcilePayments reconcile) => reconcile.RunAsync(CancellationToken.None));
    }
}
