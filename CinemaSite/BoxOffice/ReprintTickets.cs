using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>Gives the tickets of a booking new codes, so that they can be printed once more: whoever has the old paper is not let in with it.</summary>
public class ReprintTickets(CinemaDbContext db)
{
    public const int ReasonLength = 200;

    public Task<Refusal?> RunAsync(int bookingId, string reason, Actor by, CancellationToken ct) => db.InTransactionAsync<Refusal?>(
        async () =>
        {
            var why = reason.Trim();
            if (why is "" or { Length: > ReasonLength })
                return new Refusal("Say why, in at most {0} characters.", ReasonLength);
            if (await db.ReplaceCodesAsync(bookingId, by, ct) == 0)
                return new Refusal("None of these tickets is valid any more.");

            var reference = await db.Bookings.Where(b => b.Id == bookingId).Select(b => b.Reference).SingleAsync(ct);
            await db.RecordAsync(by, new Deed("Printed the tickets again", nameof(Booking), $"{bookingId}", reference).Telling("Reason", "", why), ct);
            return null;
        },
        ct);
}
