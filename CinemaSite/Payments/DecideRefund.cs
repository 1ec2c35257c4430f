using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Staff decide about a refund that the provider could not pay: ask once more, or say that they paid it themselves.</summary>
public class DecideRefund(CinemaDbContext db)
{
    private static readonly Refusal Settled = new("This refund is no longer waiting for a decision.");

    /// <param name="paidBy">How staff paid it, in cash or by the card terminal; null to ask the provider once more.</param>
    public Task<Refusal?> RunAsync(Actor by, int refundId, PaymentKind? paidBy, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var refund = await db.Refunds.Include(r => r.Payment).Include(r => r.Booking!.Screening.Auditorium.Cinema).SingleOrDefaultAsync(r => r.Id == refundId, ct);
        if (refund is null || paidBy is not (null or PaymentKind.Cash or PaymentKind.Terminal))
            return Settled;
        if (paidBy is { } means ? !refund.PayOtherwise(means, by.Name, by.Now) : !refund.TryAgain(by.Now))
            return Settled;

        if (paidBy is { } other)
            await MoveInLedgerAsync(refund, other, by.Now, ct);
        await db.SaveChangesAsync(ct);
        await db.RecordAsync(by, new Deed(
            paidBy is null ? "Asked for a refund once more" : "Paid a refund in another way",
            refund.Booking is null ? nameof(Refund) : nameof(Booking), $"{refund.BookingId ?? refund.Id}", refund.Booking?.Reference ?? $"{refund.Id}"), ct);
        return (Refusal?)null;
    }, ct);

    /// <summary>The day on which it was asked for may be closed: what it said then is taken back by a line of today, and said anew.</summary>
    private async Task MoveInLedgerAsync(Refund refund, PaymentKind to, DateTime now, CancellationToken ct)
    {
        var cinema = refund.Booking?.Screening.Auditorium.Cinema
            ?? await db.Cinemas.SingleAsync(c => db.Payments.Any(p => p.Id == refund.PaymentId && p.Voucher!.CinemaId == c.Id), ct);
        db.Correct(refund, cinema, PaymentKind.Online, refund.Amount, now);
        db.Correct(refund, cinema, to, -refund.Amount, now);
    }
}
