using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>What staff should know of money that does not go its usual way.</summary>
/// <param name="Failed">Refunds that the provider could not pay: somebody decides.</param>
/// <param name="Slow">Refunds that the provider did not take or finish within a day.</param>
/// <param name="Returned">Payments of the last month that came late or were another sum; they go back by themselves.</param>
/// <param name="Disputes">What customers asked their banks for, open ones first.</param>
public sealed record MoneyTroubles(
    IReadOnlyList<Refund> Failed, IReadOnlyList<Refund> Slow, IReadOnlyList<ReturnedPayment> Returned, IReadOnlyList<Dispute> Disputes)
{
    public bool IsEmpty => Failed.Count + Slow.Count + Returned.Count + Disputes.Count == 0;
}

/// <summary>A payment that is not for anything, with the refund that takes it back.</summary>
public sealed record ReturnedPayment(Payment Payment, Refund Refund);

public static class MoneyTroublesQuery
{
    private const int DaysReturnedAreShown = 30;

    extension(CinemaDbContext db)
    {
        public async Task<MoneyTroubles> MoneyTroublesAsync(DateTime now, CancellationToken ct)
        {
            var (yesterday, lately) = (now.AddDays(-1), now.AddDays(-DaysReturnedAreShown));
            var refunds = db.Refunds.AsNoTracking().Include(r => r.Booking).Include(r => r.Payment);
            return new(
                await refunds.Where(r => r.State == RefundState.Failed).OrderBy(r => r.RequestedAt).ToListAsync(ct),
                await refunds.Where(r => (r.State == RefundState.Requested || r.State == RefundState.Sent) && r.RequestedAt < yesterday).OrderBy(r => r.RequestedAt).ToListAsync(ct),
                await (from r in refunds
                       where r.Payment.State == PaymentState.RefundDue && r.Payment.EndedAt > lately
                       orderby r.RequestedAt descending
                       select new ReturnedPayment(r.Payment, r)).ToListAsync(ct),
                await db.Disputes.AsNoTracking().Include(d => d.Payment.Booking).Where(d => d.ClosedAt == null || d.ClosedAt > lately)
                    .OrderBy(d => d.ClosedAt != null).ThenByDescending(d => d.OpenedAt).ToListAsync(ct));
        }
    }
}
