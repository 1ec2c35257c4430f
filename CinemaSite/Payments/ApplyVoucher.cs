using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// Puts a voucher on held seats: it is to pay for them, or for a part. Nothing is taken from it before the customer pays. It is
/// good in every cinema of the house that sells in its currency.
/// </summary>
public class ApplyVoucher(CinemaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> RunAsync(int bookingId, string? typed, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var held = await db.LockSeatsAsync(bookingId, ct);
        var booking = await db.Bookings.Include(b => b.Tickets).Include(b => b.Screening.Auditorium.Cinema).SingleAsync(b => b.Id == bookingId, ct);
        if (booking.Status == BookingStatus.Paying)
            return new Refusal("A payment for these seats is already under way.");
        if (booking.Status != BookingStatus.Held || booking.HeldUntil <= now || held != booking.Tickets.Count)
            return new Refusal("The time for these seats is over.");

        var voucher = await db.VoucherByCodeAsync(typed, ct);
        if (voucher is null)
            return Voucher.Unknown;
        if (voucher.WhyNot(booking.Currency, booking.Screening.Auditorium.Cinema.TimeZone.BusinessDate(now)) is { } refusal)
            return refusal;

        var bill = await db.BillAsync(booking, now, ct);
        if (bill.Vouchers.Any(share => share.Voucher.Id == voucher.Id))
            return new Refusal("This voucher is on your booking already.");
        if (bill.Due == 0)
            return new Refusal("There is nothing left to pay, so this voucher stays as it is.");

        db.Add(new AppliedVoucher { BookingId = bookingId, VoucherId = voucher.Id });
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
