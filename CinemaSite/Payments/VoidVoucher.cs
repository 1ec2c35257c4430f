using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Staff take a voucher back, with a reason: what is left on it is gone, and nobody can spend it any more.</summary>
public class VoidVoucher(CinemaDbContext db)
{
    public const int ReasonLength = 200;

    public Task<Refusal?> RunAsync(Actor by, int voucherId, string? reason, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        reason = (reason ?? "").Trim();
        if (reason.Length is 0 or > ReasonLength)
            return new Refusal("Write the reason, in at most {0} letters.", ReasonLength);
        if (await db.VoidAsync(voucherId, by.Now, ct) is not { } left)
            return new Refusal("This voucher cannot be taken back now: it is not in use, or somebody is paying with it.");

        await db.SaveChangesAsync(ct);
        var voucher = await db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == voucherId, ct);
        var deed = new Deed("Took a voucher back", nameof(Voucher), $"{voucherId}", voucher.Ending).Telling(
            ("Balance", new Money(left, voucher.Currency).ToPlainString(), new Money(voucher.Balance, voucher.Currency).ToPlainString()),
            ("State", $"{VoucherState.Active}", $"{voucher.State}"),
            ("Reason", "", reason));
        await db.RecordAsync(by, deed, ct);
        return (Refusal?)null;
    }, ct);
}
