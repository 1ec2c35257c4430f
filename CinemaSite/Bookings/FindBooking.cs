using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Lets a browser see a booking whose reference and e-mail address its visitor knows.</summary>
public class FindBooking(CinemaDbContext db)
{
    /// <summary>The reference as it is written; null when the two do not belong together.</summary>
    public async Task<string?> RunAsync(string typedReference, string email, Holder holder, CancellationToken ct)
    {
        var reference = BookingReference.Normalize(typedReference);
        var booking = await db.Bookings.AsNoTracking()
            .SingleOrDefaultAsync(b => b.Reference == reference && b.ConfirmedAt != null, ct);
        if (booking is null || !booking.Email.Equals(email.Trim(), StringComparison.OrdinalIgnoreCase))
            return null;

        if (!await db.BookingsOf(holder).AnyAsync(b => b.Id == booking.Id, ct))
        {
            db.Add(new BookingAccess { BookingId = booking.Id, VisitorHash = holder.VisitorHash });
            await db.SaveChangesAsync(ct);
        }

        return booking.Reference;
    }
}
