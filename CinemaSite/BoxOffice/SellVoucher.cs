using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.BoxOffice;

/// <summary>A voucher that is bought over the counter.</summary>
/// <param name="Press">The same for every repeat of one press, so that it sells one voucher; 32 characters that nobody guesses.</param>
/// <param name="Value">Minor units; null for what was typed and is no amount.</param>
/// <param name="Tender">Cash, card or both; no voucher buys a voucher.</param>
/// <param name="Language">"en" or "es".</param>
public sealed record CounterVoucher(int TillSessionId, string Press, long? Value, Tender Tender, VoucherPeople People, string Language);

/// <summary>The voucher, or why there is none.</summary>
public sealed record CounterVoucherSale(int VoucherId, Refusal? Refusal = null);

/// <summary>Sells a voucher for cash, by the terminal, or both: order, money, balance, receipt, ledger and mail in one transaction.</summary>
public class SellVoucher(CinemaDbContext db, CompleteVoucherSale complete, IOptionsSnapshot<VoucherOptions> options)
{
    public Task<CounterVoucherSale> RunAsync(CounterVoucher sale, Actor by, CancellationToken ct) =>
        db.InTransactionAsync(() => SellAsync(sale, by, ct), ct);

    private async Task<CounterVoucherSale> SellAsync(CounterVoucher sale, Actor by, CancellationToken ct)
    {
        var isOpen = await db.TakeTurnAtTillAsync(sale.TillSessionId, by.UserId, ct);
        if (await db.SoldByPressAsync(sale, ct) is { } before)
            return new(before);
        if (!isOpen)
            return new(0, CurrentTillSession.None);

        var till = await db.TillSessions.AsNoTracking().SingleAsync(s => s.Id == sale.TillSessionId, ct);
        if (WhyNot(sale.Value, till.Currency) is { } wrong)
            return new(0, wrong);

        var value = sale.Value!.Value;
        var (legs, missing) = sale.Tender.Cover(new Money(value, till.Currency), []);
        if (legs is null)
            return new(0, missing);

        var voucher = Voucher.Order(till.CinemaId, value, till.Currency, sale.People, sale.Press, sale.Language, by.Now);
        var payments = PaymentsFor(voucher, legs, sale.Tender.CardSlip, till.Id, by.Now).ToList();
        db.Add(voucher);
        db.AddRange(payments);
        await db.SaveChangesAsync(ct);
        await complete.RunAsync(voucher, payments, by.Now, ct);
        return new(voucher.Id);
    }

    private static IEnumerable<Payment> PaymentsFor(Voucher voucher, TenderLegs legs, string slip, int till, DateTime now)
    {
        if (legs.Card > 0)
            yield return Payment.AtTill(voucher, PaymentKind.Terminal, legs.Card, slip, till, now);
        if (legs.Cash > 0)
            yield return Payment.AtTill(voucher, PaymentKind.Cash, legs.Cash, "", till, now, legs.Given);
    }

    private Refusal? WhyNot(long? value, string currency)
    {
        var (least, most) = (options.Value.Least * 100L, options.Value.Most * 100L);
        return value >= least && value <= most
            ? null
            : new Refusal("A gift card is worth between {0} and {1}.", new Money(least, currency), new Money(most, currency));
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
