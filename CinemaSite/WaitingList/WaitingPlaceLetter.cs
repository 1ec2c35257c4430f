using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.WaitingList;

/// <summary>
/// Tells whoever joined that they are on the list, with the link to their place; and whoever joined once more that they are on it
/// already. It names nobody: the address may be somebody else's, and must carry no words of whoever typed it.
/// </summary>
public class WaitingPlaceLetter(CinemaDbContext db, TimeProvider clock, LetterPost post, WaitingLinks links, IStringLocalizer<Strings> t) : INoticeWriter
{
    /// <summary>At most so many for an entry, and these some time apart, however often somebody joins with its address.</summary>
    public const int Most = 5;

    public static readonly TimeSpan Apart = TimeSpan.FromHours(1);

    internal static OutboxMessage Notice(int entryId, DateTime now) => OutboxMessage.Of(NoticeKind.WaitingListPlace, $"waiting-place:{entryId}", entryId, now);

    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var (id, now) = (message.SubjectId, clock.GetUtcNow().UtcDateTime);
        if (await db.WaitingAtHandAsync(db.WaitingEntries.Where(e => e.Id == id), now, ct) is not { Stands: WaitingState.Waiting or WaitingState.Offered } waiting)
            return null;

        var (entry, isFirst) = (waiting.Entry, message.Key == message.Reason);
        var isOffered = waiting.Stands == WaitingState.Offered;
        if (isFirst && isOffered)
            return null;

        using var _ = Cultures.Speak(entry.Language);
        var (film, start) = (entry.Screening.Film.Title, entry.LocalStart().DayAndTime());
        var letter = new Letter(
            t["You are on the waiting list: {0}, {1}", film, start],
            t["Hello,"],
            isFirst ? t["You are on the waiting list for {0}.", film]
                : isOffered ? t["You are on the waiting list for {0} already, and seats are held for you.", film]
                : t["You are on the waiting list for {0} already, and you have kept your place.", film],
            [new(isOffered ? t["See your seats"] : t["See your place, or leave the list"], links.To(entry.Id, entry.Language))],
            t["As soon as seats for you come free, we hold them for you and write to you; the mail says until when. You pay nothing until you take them. To ask for something else, leave the list and join again. If it was not you who joined, leave it, or do nothing."])
        {
            Facts =
            [
                new(t["Screening"], $"{start}, {entry.Screening.Auditorium.Name}"),
                new(t["You wait for"], t.PartyWords(entry.Party)),
                .. isOffered ? Offered(entry) : [new LetterFact(t["Your place now"], t.Place(waiting.Before))],
            ],
        };
        return await post.WriteAsync(letter, entry.Email, "", ct);
    }

    private IEnumerable<LetterFact> Offered(WaitingEntry entry) =>
        entry.Booking is { Status: BookingStatus.Held } ? [new(t["Held for you until"], entry.LocalUntil().DayAndTime())] : [];
}
