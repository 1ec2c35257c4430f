using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.WaitingList.Emails;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.WaitingList;

/// <summary>
/// Offers seats to somebody who waited for them. Null once they are taken, let go, or offered by another mail.
/// </summary>
public class WaitingOfferMail(
    CinemaDbContext db, TimeProvider clock, EmailRenderer renderer, WaitingLinks links, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var (id, now) = (message.SubjectId, clock.GetUtcNow().UtcDateTime);
        var entry = await db.WaitingEntries.Where(e => e.Id == id).WithItsScreening().SingleOrDefaultAsync(ct);
        if (entry?.StandsAt(now) != WaitingState.Offered || entry.Booking is not { Status: BookingStatus.Held } || !IsOfThisOffer(message, entry))
            return null;

        using var _ = Cultures.Speak(entry.Language);
        var offer = WaitingOffer.Of(entry, links.To(id, entry.Language), now, t);
        var html = await renderer.RenderAsync<WaitingListOfferEmail>((nameof(WaitingListOfferEmail.Offer), offer));
        return new Mail(entry.Email, entry.Name, t["Seats for you: {0}, {1}, {2}", offer.Film, offer.Day, offer.Time], offer.ToText(t), html)
        {
            HoldsSecret = true,
            Language = entry.Language,
        };
    }

    /// <summary>Where the screening was moved, an entry may be offered seats a second time; the first mail is not to be sent any more.</summary>
    private static bool IsOfThisOffer(OutboxMessage message, WaitingEntry entry) =>
        message.Reason.Split(':') is [_, var reference, ..] && reference == entry.Booking!.Reference;
}
