using CinemaSite.Catalog;
using CinemaSite.Seating;

namespace CinemaSite.Scheduling;

/// <summary>
/// A film in an auditorium at a time. <see cref="StartsAt"/> is when ads and trailers begin, the time on the ticket;
/// the programme runs until <see cref="EndsAt"/>. Both UTC.
/// </summary>
public class Screening
{
    public const int DefaultAdsMinutes = 25;

    private Screening() { }

    public int Id { get; private set; }

    public int FilmId { get; private set; }

    public Film Film { get; private set; } = null!;

    public int AuditoriumId { get; private set; }

    public Auditorium Auditorium { get; private set; } = null!;

    public int SeatPlanId { get; private set; }

    public SeatPlan SeatPlan { get; private set; } = null!;

    public DateTime StartsAt { get; private set; }

    public DateTime EndsAt { get; private set; }

    /// <summary>The day that people would name; see <see cref="BusinessDates"/>.</summary>
    public DateOnly BusinessDate { get; private set; }

    public int AdsMinutes { get; private set; }

    public List<ScreeningAttribute> Attributes { get; private set; } = [];

    public ScreeningStatus Status { get; private set; }

    /// <summary>The card that prices it; null means the card that the calendar gives.</summary>
    public int? PriceCardId { get; private set; }

    /// <summary>Added to every ticket for the format (3D), in minor units.</summary>
    public long Surcharge { get; private set; }

    /// <summary>Its id where it was imported from, such as "savoy:1913431".</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Plans a screening, already published.</summary>
    /// <param name="startsAt">UTC.</param>
    public static Screening Plan(
        Film film, Auditorium auditorium, DateTime startsAt,
        int adsMinutes = DefaultAdsMinutes, IEnumerable<ScreeningAttribute>? attributes = null, string? externalId = null)
    {
        var screening = new Screening { Status = ScreeningStatus.Published, ExternalId = externalId };
        screening.Reschedule(film, auditorium, startsAt, adsMinutes, attributes ?? []);
        return screening;
    }

    /// <summary>Sets film, place, time and attributes anew. Who may still do so is for the caller to check.</summary>
    public void Reschedule(
        Film film, Auditorium auditorium, DateTime startsAt, int adsMinutes, IEnumerable<ScreeningAttribute> attributes)
    {
        if (Auditorium != auditorium)
            SeatPlan = auditorium.Plans.MaxBy(p => p.Version) ?? throw new InvalidOperationException($"{auditorium.Name} has no seat plan.");
        Film = film;
        Auditorium = auditorium;
        StartsAt = startsAt;
        AdsMinutes = adsMinutes;
        EndsAt = startsAt.AddMinutes(adsMinutes + film.RuntimeMinutes);
        BusinessDate = auditorium.Cinema.TimeZone.BusinessDate(startsAt);
        Attributes = [.. attributes.Distinct().Order()];
    }

    /// <summary>Puts it on another version of its auditorium's seats. That nobody has one of the old ones is for the caller to check.</summary>
    public void UseSeatPlan(SeatPlan plan) => SeatPlan = plan;

    public void AddSurcharge(long surcharge) => Surcharge = surcharge;

    public void Cancel() => Status = ScreeningStatus.Cancelled;

    /// <summary>Whether the web may still sell it at <paramref name="now"/> (UTC).</summary>
    public bool IsOnSale(DateTime now) =>
        Status == ScreeningStatus.Published && now < StartsAt.AddMinutes(-Auditorium.Cinema.SaleClosesMinutesBefore);
}

public enum ScreeningStatus
{
    Draft,
    Published,
    Cancelled,
}
