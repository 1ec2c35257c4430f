using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>Sends the mail that asks a customer once more. The link of the mail before keeps working.</summary>
public class AskAgain(CinemaDbContext db)
{
    /// <summary>Null once it is on its way.</summary>
    public Task<Refusal?> RunAsync(int choiceId, Actor by, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var choice = await db.RescueChoices.AsNoTracking().Include(c => c.Booking).SingleOrDefaultAsync(c => c.Id == choiceId, ct);
        if (choice is not { State: ChoiceState.Open, Booking.Email: not "" })
            return new Refusal("There is nothing to ask any more, or nobody to write to.");

        if (!await db.SendAgainAsync(RescueMail.Notice(choiceId, by.Now), ct))
            return new Refusal("A mail to this customer is on its way already.");

        await db.RecordAsync(by, new Deed("Asked the customer again after a change", nameof(Booking), $"{choice.BookingId}", choice.Booking.Reference), ct);
        return null;
    }, ct);
}
