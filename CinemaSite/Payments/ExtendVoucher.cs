using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Resources;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Staff let a voucher be spent for longer, even one whose last day is over. Never for less long than it was sold for.</summary>
public class ExtendVoucher(CinemaDbContext db)
{
    private const int MostYears = 30;

    /// <param name="lastDay">In the cinema's calendar.</param>
    public Task<Refusal?> RunAsync(Actor by, int voucherId, DateOnly? lastDay, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var voucher = await db.Vouchers.SingleAsync(v => v.Id == voucherId, ct);
        if (voucher.State != VoucherState.Active)
            return new Refusal("This voucher is not in use.");
        if (lastDay is not { } day || day <= voucher.ExpiresOn)
            return new Refusal("Choose a day after {0}.", voucher.ExpiresOn.FullDay());
        if (day > DateOnly.FromDateTime(by.Now).AddYears(MostYears))
            return new Refusal("Choose a day within {0} years.", MostYears);

        voucher.ExtendTo(day);
        await db.SaveAndRecordAsync(by, "Extended a voucher", voucher, voucher.Ending, ct);
        return (Refusal?)null;
    }, ct);
}
