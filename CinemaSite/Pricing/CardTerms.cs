namespace CinemaSite.Pricing;

/// <summary>Everything that staff say about a price card; see <see cref="PriceCard"/> for the fields.</summary>
public sealed record CardTerms(
    string Name, IReadOnlyList<DayOfWeek> Weekdays, TimeOnly FromTime, TimeOnly UntilTime, DateOnly? ValidFrom, DateOnly? ValidUntil,
    int Priority, IReadOnlyList<CardPrice> Prices);

/// <summary>What a ticket type costs in a seat category, in minor units.</summary>
public sealed record CardPrice(int TicketTypeId, string Category, long Amount);
