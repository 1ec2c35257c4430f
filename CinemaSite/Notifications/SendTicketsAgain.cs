using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>Puts the mail with the tickets into the outbox once more, to the address of the booking and to no other.</summary>
public class SendTicketsAgain(CinemaDbContext db)
{
    /// <summary>Null once it is on its way.</summary>
    public Task<Refusal?> RunAsync(Actor by, string reference, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            var booking = await db.Bookings.SingleOrDefaultAsync(b => b.Reference == reference, ct);
            if (booking is not { Status: BookingStatus.Confirmed, Email: not "" })
                return new Refusal("There are no tickets to send, or nobody to send them to.");

            if (!await db.SendAgainAsync(OutboxMessage.Confirmation(booking, by.Now), ct))
                return new Refusal("A mail to this customer is on its way already.");

            await db.RecordAsync(by, new Deed("Sent the tickets again", nameof(Booking), $"{booking.Id}", booking.Reference), ct);
            return null;
        },
        ct);
}
