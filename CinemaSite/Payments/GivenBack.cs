using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>What became of tickets of a booking that ended: money that went back, vouchers made for it, and other bookings.</summary>
public sealed record GivenBack(IReadOnlyList<Refund> Refunds, IReadOnlyList<Voucher> Vouchers, IReadOnlyList<ExchangedBooking> Exchanges)
{
    public bool IsNothing => Refunds.Count == 0 && Exchanges.Count == 0;

    /// <summary>The voucher that was made for a refund; null where it went elsewhere, or back to one that had paid.</summary>
    public Voucher? CreditOf(Refund refund) => refund.VoucherId == refund.Payment.Origin.SpentVoucherId ? null : Vouchers.FirstOrDefault(v => v.Id == refund.VoucherId);
}

/// <summary>A booking at the other end of an exchange.</summary>
/// <param name="IsNewer">Got for tickets of this one; else its tickets were given for this one.</param>
/// <param name="IsTheirs">Whoever looks may see it.</param>
public sealed record ExchangedBooking(string Reference, bool IsNewer, bool IsTheirs);

public static class GivenBackQueries
{
    extension(CinemaDbContext db)
    {
        /// <param name="seen">The bookings that whoever looks may see.</param>
        public async Task<GivenBack> GivenBackAsync(int bookingId, IQueryable<Booking> seen, CancellationToken ct)
        {
            var refunds = await db.Refunds.AsNoTracking().Include(r => r.Payment.Source).Where(r => r.BookingId == bookingId).OrderBy(r => r.Id).ToListAsync(ct);
            var ids = refunds.Where(r => r.VoucherId is not null).Select(r => r.VoucherId!.Value).ToHashSet();
            var newer = db.Bookings.Where(b => b.ConfirmedAt != null && db.ExchangeLines.Any(l => l.BookingId == b.Id && l.Ticket.BookingId == bookingId));
            var older = db.Bookings.Where(b => db.ExchangeLines.Any(l => l.BookingId == bookingId && l.Booking.ConfirmedAt != null && l.Ticket.BookingId == b.Id));
            return new(
                refunds,
                ids.Count == 0 ? [] : await db.Vouchers.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync(ct),
                [
                    .. await older.OrderBy(b => b.Id).Select(b => new ExchangedBooking(b.Reference, false, seen.Any(s => s.Id == b.Id))).ToListAsync(ct),
                    .. await newer.OrderBy(b => b.Id).Select(b => new ExchangedBooking(b.Reference, true, seen.Any(s => s.Id == b.Id))).ToListAsync(ct),
                ]);
        }

        /// <summary>The booking whose tickets are to be given for this one; null where it is no exchange.</summary>
        public Task<string?> ExchangedFromAsync(int bookingId, CancellationToken ct) => db.ExchangeLines
            .Where(l => l.BookingId == bookingId).OrderBy(l => l.TicketId).Select(l => (string?)l.Ticket.Booking.Reference).FirstOrDefaultAsync(ct);
    }
}
