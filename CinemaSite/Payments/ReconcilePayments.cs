using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// Finishes payments whose customer never came back. A seat that is being paid for is freed only after the provider
/// says that the session can no longer be paid, so old sessions are closed there first. A payment that cannot be looked
/// up keeps no other from being finished.
/// </summary>
public class ReconcilePayments(CinemaDbContext db, TimeProvider clock, Settle settle)
{
    /// <summary>A session lives 30 minutes at the provider; after this long it is closed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(35);

    /// <summary>Younger ones may still be on their way to the provider.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var started = await db.Payments.AsNoTracking()
            .Where(p => p.Kind == PaymentKind.Online && p.State == PaymentState.Started && p.StartedAt <= now - Settling)
            .Select(p => new { p.Id, p.StartedAt })
            .ToListAsync(ct);

        List<Exception> faults = [];
        foreach (var payment in started)
        {
            try
            {
                await settle.RunAsync(payment.Id, close: payment.StartedAt <= now - Patience, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                faults.Add(e);
            }
        }

        if (faults is [_, ..])
            throw new AggregateException(faults);
    }
}
