using CinemaSite.Data;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>Orders a gift card and starts paying for it. Who never pays has bought nothing: see <see cref="VoidUnpaidVouchers"/>.</summary>
public class BuyVoucher(CinemaDbContext db, TimeProvider clock, PayForVoucher pay, IOptionsSnapshot<VoucherOptions> options)
{
    /// <param name="returnUrl">The path of this site that the provider sends the customer back to, given the voucher's id.</param>
    public async Task<PaymentStart> RunAsync(VoucherOrder order, Func<int, string> returnUrl, CancellationToken ct)
    {
        var (least, most) = (options.Value.Least * 100L, options.Value.Most * 100L);
        var currency = await db.Cinemas.Where(c => c.Id == order.CinemaId).Select(c => c.Currency).SingleAsync(ct);
        if (order.Value < least || order.Value > most)
            return new(null, new Refusal("A gift card is worth between {0} and {1}.", new Money(least, currency), new Money(most, currency)));

        var voucher = Voucher.Order(
            order.CinemaId, order.Value, currency, order.People, order.VisitorHash, order.Language, clock.GetUtcNow().UtcDateTime);
        await db.InTransactionAsync(async () =>
        {
            db.Add(voucher);
            return await db.SaveChangesAsync(ct);
        }, ct);
        return await pay.RunAsync(voucher.Id, returnUrl(voucher.Id), ct);
    }
}

/// <summary>A gift card as it is asked for. Minor units; "en" or "es".</summary>
public sealed record VoucherOrder(int CinemaId, long Value, VoucherPeople People, string VisitorHash, string Language);
