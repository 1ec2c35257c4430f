namespace CinemaSite.Seating;

/// <summary>A theatre with its house rules. Money in minor units, rates in hundredths of a per cent, spans in minutes.</summary>
public class Cinema
{
    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public string Address { get; set; } = "";

    /// <summary>The IANA name of the zone that its clocks keep, such as "Europe/London".</summary>
    public required string TimeZoneId { get; set; }

    /// <summary>ISO 4217, such as "GBP".</summary>
    public required string Currency { get; set; }

    /// <summary>The tax included in ticket prices: 2000 is 20 %.</summary>
    public int TaxRateBasisPoints { get; set; }

    /// <summary>Charged for each ticket bought online.</summary>
    public long OnlineFee { get; set; }

    /// <summary>Online sale ends this long before the start; negative sells on after it.</summary>
    public int SaleClosesMinutesBefore { get; set; }

    public DayOfWeek FilmWeekStartsOn { get; set; } = DayOfWeek.Friday;

    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);
}
