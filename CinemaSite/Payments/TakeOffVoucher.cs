using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Takes a voucher off held seats again; all of it stays on the voucher.</summary>
public class TakeOffVoucher(CinemaDbContext db)
{
    public Task<Refusal?> RunAsync(int bookingId, int voucherId, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        await db.LockSeatsAsync(bookingId, ct);
        var status = await db.Bookings.Where(b => b.Id == bookingId).Select(b => b.Status).SingleAsync(ct);
        if (status == BookingStatus.Paying)
            return new Refusal("A payment for these seats is already under way.");
        if (status != BookingStatus.Held)
            return new Refusal("The time for these seats is over.");

        await db.AppliedVouchers.Where(a => a.BookingId == bookingId && a.VoucherId == voucherId).ExecuteDeleteAsync(ct);
        return (Refusal?)null;
    }, ct);
}
