using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.WaitingList;

/// <summary>What the mail that offers seats says, in words of the reader's language.</summary>
/// <param name="Seats">"Row C, seats 4 and 5", a line for each row.</param>
/// <param name="Until">When the offer ends, on the cinema's clock, and how long that is.</param>
/// <param name="Link">To the page where it is taken; a secret is part of it.</param>
public sealed record WaitingOffer(
    string Name, string Cinema, string Film, string Day, string Time, string Auditorium, IReadOnlyList<string> Seats, string Until, string HowLong, string Link)
{
    public static WaitingOffer Of(WaitingEntry entry, string link, DateTime now, IStringLocalizer<Strings> t)
    {
        var start = entry.LocalStart();
        return new(
            entry.Name, entry.Screening.Auditorium.Cinema.Name, entry.Screening.Film.Title, DateOnly.FromDateTime(start).LongDay(), start.Clock(),
            entry.Screening.Auditorium.Name,
            [.. entry.Booking!.Tickets.GroupBy(k => k.Seat.Row).Select(row => t.Place(row.Select(k => (k.Seat.Row, k.Seat.Number))))],
            entry.LocalUntil().DayAndTime(), t.Duration(entry.Booking.HeldUntil - now), link);
    }

    /// <summary>The plain-text twin of the mail.</summary>
    public string ToText(IStringLocalizer<Strings> t) => string.Join('\n',
    [
        t["Hello {0},", Name],
        t["Seats came free, and we hold them for you."],
        "",
        Film,
        $"{Day.Capital()}, {Time}, {Auditorium}",
        .. Seats,
        "",
        t["They are yours until {0}, by the clock of the cinema. That is {1} from now.", Until, HowLong],
        "",
        $"{t["Take these seats"].Value}:",
        Link,
        "",
        t["On that page you can also say that you do not want them. If you do nothing, they go to the next in line."],
        Cinema,
        "",
    ]);
}
