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

    public TimeOnly FromTime { get; set; } = TimeOnly.MinValue;

    /// <summary>Exclusive; midnight means the end of the day.</summary>
    public TimeOnly UntilTime { get; set; } = TimeOnly.MinValue;

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public int Priority { get; set; }

    public List<Price> Prices { get; init; } = [];

    /// <summary>The card that prices a screening: the one it names, else the valid one of highest priority; null when there is none.</summary>
    public static PriceCard? For(IEnumerable<PriceCard> cards, int? named, DateOnly businessDate, TimeOnly time) => named is null
        ? cards.Where(c => c.IsValid(businessDate, time)).MaxBy(c => c.Priority)
        : cards.FirstOrDefault(c => c.Id == named);

    /// <summary>What the house's first ticket type (the adult) pays for an ordinary seat; null when the card has no such price.</summary>
    public long? AdultPrice => Prices.Where(p => p.Category == Seat.StandardCategory).MinBy(p => p.TicketType.SortOrder)?.Amount;

    /// <summary>Whether it prices a screening of this business date that starts at this local time.</summary>
    public bool IsValid(DateOnly businessDate, TimeOnly time) =>
        Weekdays.Contains(businessDate.DayOfWeek)
        && (ValidFrom is null || ValidFrom <= businessDate)
        && (ValidUntil is null || businessDate <= ValidUntil)
        && time >= FromTime && (UntilTime == TimeOnly.MinValue || time < UntilTime);
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
