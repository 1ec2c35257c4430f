using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Pricing;

/// <summary>
/// Ticket types x seat categories, valid on some weekdays, in a band of local times and a range of dates.
/// Times and weekdays are those of the business date. Of several valid cards the one with the highest priority prices.
/// </summary>
public class PriceCard
{
    public int Id { get; private set; }

    public int CinemaId { get; init; }

    /// <summary>Shown in the explanation of a price ("Weekday matinee"); the key of its translation.</summary>
    public required string Name { get; set; }

    public List<DayOfWeek> Weekdays { get; set; } = [.. Enum.GetValues<DayOfWeek>()];

    /// <summary>Midnight means from the beginning of the business date.</summary>
    public TimeOnly FromTime { get; set; } = TimeOnly.MinValue;

    /// <summary>Exclusive; midnight means until the end of the business date.</summary>
    public TimeOnly UntilTime { get; set; } = TimeOnly.MinValue;

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public int Priority { get; set; }

    public List<Price> Prices { get; init; } = [];

    /// <summary>
    /// The card that prices a screening: the one it names, else the valid one of highest priority, of equals the newest; null
    /// when there is none.
    /// </summary>
    public static PriceCard? For(IEnumerable<PriceCard> cards, int? named, DateOnly businessDate, TimeOnly time) => named is null
        ? cards.Where(c => c.IsValid(businessDate, time)).OrderByDescending(c => c.Priority).ThenByDescending(c => c.Id).FirstOrDefault()
        : cards.FirstOrDefault(c => c.Id == named);

    /// <summary>Why no card prices a screening, so that it cannot go on sale; null when one does.</summary>
    public static Refusal? WhyNone(IReadOnlyCollection<PriceCard> cards, int? named, DateOnly businessDate, TimeOnly time) =>
        For(cards, named, businessDate, time) switch
        {
            null when cards.Count == 0 => new Refusal("There are no price cards yet."),
            null => new Refusal("No price card covers {0} at {1}.", businessDate.LongDay(), Clock(time)),
            { } card when !card.Prices.Exists(p => !p.TicketType.IsRetired) => new Refusal("The price card {0} has no prices.", card.Name),
            _ => null,
        };

    /// <summary>Those of the seat categories that it has no price for, whatever the ticket.</summary>
    public IReadOnlyList<string> Lacks(IEnumerable<string> categories) =>
        [.. categories.Except(Prices.Where(p => !p.TicketType.IsRetired).Select(p => p.Category)).Order(StringComparer.Ordinal)];

    /// <summary>What the house's first ticket type (the adult) pays for an ordinary seat; null when the card has no such price.</summary>
    public long? AdultPrice => Prices.Where(p => p.Category == Seat.StandardCategory && !p.TicketType.IsRetired)
        .MinBy(p => p.TicketType.SortOrder)?.Amount;

    /// <summary>Whether it prices a screening of this business date that starts at this local time.</summary>
    public bool IsValid(DateOnly businessDate, TimeOnly time) =>
        Weekdays.Contains(businessDate.DayOfWeek)
        && (ValidFrom is null || ValidFrom <= businessDate)
        && (ValidUntil is null || businessDate <= ValidUntil)
        && IsInBand(time);

    /// <summary>What keeps it from pricing such a screening; null when nothing does.</summary>
    public Refusal? WhyNot(DateOnly businessDate, TimeOnly time)
    {
        if (!Weekdays.Contains(businessDate.DayOfWeek))
            return new Refusal("{0} is not one of its days.", businessDate.Weekday());
        if (businessDate < ValidFrom)
            return new Refusal("It begins on {0}.", ValidFrom.Value.LongDay());
        if (businessDate > ValidUntil)
            return new Refusal("It ended on {0}.", ValidUntil.Value.LongDay());
        return IsInBand(time) ? null : new Refusal("It is for screenings that start between {0} and {1}.", Clock(FromTime), Clock(UntilTime));
    }

    /// <summary>The band follows the business date: 00:30 is after 23:00.</summary>
    private bool IsInBand(TimeOnly time) =>
        (FromTime == TimeOnly.MinValue || SinceRollover(time) >= SinceRollover(FromTime))
        && (UntilTime == TimeOnly.MinValue || SinceRollover(time) < SinceRollover(UntilTime));

    internal static TimeSpan SinceRollover(TimeOnly time) => time.Add(-BusinessDates.Rollover).ToTimeSpan();

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>What one ticket type costs in one seat category, in minor units, tax included.</summary>
public class Price
{
    public int PriceCardId { get; private set; }

    public required TicketType TicketType { get; init; }

    public int TicketTypeId { get; private set; }

    public required string Category { get; init; }

    public long Amount { get; set; }
}
