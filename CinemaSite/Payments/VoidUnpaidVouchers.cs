using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Gives up vouchers that were ordered and never paid for. One whose payment is still open at the provider is waited for.</summary>
public class VoidUnpaidVouchers(CinemaDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Answers how many.</summary>
    public Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime - Patience;
        return db.InTransactionAsync(() => db.Vouchers
            .Where(v => v.State == VoucherState.Ordered && v.CreatedAt <= before
                && !db.Payments.Any(p => p.VoucherId == v.Id && (p.State == PaymentState.Started || p.StartedAt > before)))
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.State, VoucherState.Void), ct), ct);
    }
}
