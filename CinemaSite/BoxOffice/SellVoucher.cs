using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.BoxOffice;

/// <summary>A voucher that is bought over the counter. Minor units; "en" or "es".</summary>
/// <param name="Press">The same for every repeat of one press, so that it sells one voucher; 32 characters that nobody guesses.</param>
/// <param name="Card">How much of it the terminal took; the rest is cash.</param>
/// <param name="Slip">The number on the terminal's slip.</param>
/// <param name="Given">The cash that was handed over, change and all.</param>
public sealed record CounterVoucher(
    int TillSessionId, string Press, long? Value, long? Card, string Slip, long? Given, VoucherPeople People, string Language);

/// <summary>The voucher, and the change; or why there is none.</summary>
public sealed record CounterVoucherSale(int VoucherId, long Change, Refusal? Refusal = null);

/// <summary>Sells a voucher for cash, by the terminal, or both: order, money, balance, receipt, ledger and mail in one transaction.</summary>
public class SellVoucher(CinemaDbContext db, CompleteVoucherSale complete, IOptionsSnapshot<VoucherOptions> options)
{
    public Task<CounterVoucherSale> RunAsync(CounterVoucher sale, Actor by, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            if (!await db.TakeTurnAtTillAsync(sale.TillSessionId, by.UserId, ct))
                return new(0, 0, CurrentTillSession.None);
            if (await db.SoldByPressAsync(sale, ct) is { } before)
                return new(before, 0);

            var till = await db.TillSessions.AsNoTracking().SingleAsync(s => s.Id == sale.TillSessionId, ct);
            if (WhyNot(sale, till.Currency) is { } refusal)
                return new(0, 0, refusal);

            var (value, card) = (sale.Value!.Value, sale.Card ?? 0);
            var voucher = Voucher.Order(till.CinemaId, value, till.Currency, sale.People, sale.Press, sale.Language, by.Now);
            List<Payment> payments = [];
            if (value > card)
                payments.Add(Payment.AtTill(voucher, PaymentKind.Cash, value - card, "", till.Id, by.Now));
            if (card > 0)
                payments.Add(Payment.AtTill(voucher, PaymentKind.Terminal, card, sale.Slip.Trim(), till.Id, by.Now));
            db.Add(voucher);
            db.AddRange(payments);
            await db.SaveChangesAsync(ct);
            await complete.RunAsync(voucher, payments, by.Now, ct);
            return new CounterVoucherSale(voucher.Id, sale.Given - (value - card) ?? 0);
        },
        ct);

    private Refusal? WhyNot(CounterVoucher sale, string currency)
    {
        var (least, most) = (options.Value.Least * 100L, options.Value.Most * 100L);
        if (sale.Value is not { } value || value < least || value > most)
            return new Refusal("A gift card is worth between {0} and {1}.", new Money(least, currency), new Money(most, currency));
        if (sale.Card is < 0 || sale.Card > value)
            return new Refusal("The card cannot pay more than {0}.", new Money(value, currency));
        if (sale.Card > 0 && sale.Slip.Trim() is "" or { Length: > 100 })
            return new Refusal("Write the number on the slip of the card terminal.");
        return sale.Given < value - (sale.Card ?? 0)
            ? new Refusal("{0} is to be paid in cash; that is not enough.", new Money(value - (sale.Card ?? 0), currency))
            : null;
    }
}

internal static class CounterVouchers
{
    extension(CinemaDbContext db)
    {
        public Task<int?> SoldByPressAsync(CounterVoucher sale, CancellationToken ct) => db.Payments
            .Where(p => p.TillSessionId == sale.TillSessionId && p.Voucher!.VisitorHash == sale.Press)
            .Select(p => p.VoucherId).FirstOrDefaultAsync(ct);

        /// <summary>The vouchers that these tills sold.</summary>
        public IQueryable<Voucher> VouchersSoldAt(IQueryable<TillSession> sessions) => db.Vouchers.Where(v =>
            v.State == VoucherState.Active && db.Payments.Any(p => p.VoucherId == v.Id && sessions.Any(s => s.Id == p.TillSessionId)));
    }
}
