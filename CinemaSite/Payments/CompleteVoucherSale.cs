using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>
/// The one step that makes a paid voucher worth something, inside the transaction of whoever took the money: balance, receipt,
/// ledger, mail.
/// </summary>
public class CompleteVoucherSale(CinemaDbContext db, IOptionsSnapshot<VoucherOptions> options)
{
    /// <param name="voucher">Tracked and ordered.</param>
    /// <param name="payments">Tracked and paid; together they are its value.</param>
    public async Task<PaymentState> RunAsync(Voucher voucher, IReadOnlyList<Payment> payments, DateTime now, CancellationToken ct)
    {
        var cinema = await db.Cinemas.SingleAsync(c => c.Id == voucher.CinemaId, ct);
        var number = await db.NextNumberAsync(NumberSeries.Receipts, ct);
        db.Issue(voucher, cinema, options.Value.YearsValid, number, null, now);
        foreach (var payment in payments)
            db.Enter(payment, cinema, now);
        db.SendVoucher(voucher, now);
        DocumentWriting.Receipt(db, voucher, cinema, number, payments, now);
        await db.SaveChangesAsync(ct);
        return PaymentState.Paid;
    }
}
