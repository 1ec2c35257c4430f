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

    /// <summary>
    /// Added to every ticket for the format (3D), in minor units, where it was set by hand; null for what the cinema asks for
    /// its attributes.
    /// </summary>
    public long? Surcharge { get; private set; }

    /// <summary>Its id where it was imported from, such as "savoy:1913431".</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Plans a screening, already published.</summary>
    /// <param name="startsAt">UTC.</param>
    public static Screening Plan(
        Film film, Auditorium auditorium, DateTime startsAt,
        int adsMinutes = DefaultAdsMinutes, IEnumerable<ScreeningAttribute>? attributes = null, string? externalId = null)
    {
        var screening = Draft(film, auditorium, startsAt, adsMinutes, attributes);
        screening.ExternalId = externalId;
        screening.Publish();
        return screening;
    }

    /// <summary>Plans a screening that nobody sees yet but the desk. It takes its slot all the same.</summary>
    /// <param name="startsAt">UTC.</param>
    public static Screening Draft(
        Film film, Auditorium auditorium, DateTime startsAt,
        int adsMinutes = DefaultAdsMinutes, IEnumerable<ScreeningAttribute>? attributes = null)
    {
        var screening = new Screening { Status = ScreeningStatus.Draft };
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
        Mark(attributes);
    }

    /// <summary>Says what is special about it. Nobody with a ticket would mind, so it may be done at any time.</summary>
    public void Mark(IEnumerable<ScreeningAttribute> attributes)
    {
        ScreeningAttribute[] marks = [.. attributes.Distinct().Order()];
        if (!marks.SequenceEqual(Attributes))
            Attributes = [.. marks];
    }

    /// <summary>Whether a wish asks for nothing but the film, place, time and ads that it has.</summary>
    public bool IsAt(ScreeningWish wish)
    {
        var zone = Auditorium.Cinema.TimeZone;
        return (wish.FilmId, wish.AuditoriumId, wish.AdsMinutes, wish.Local) == (FilmId, AuditoriumId, AdsMinutes, zone.ToLocal(StartsAt))
            && (wish.Which is null || !zone.IsAmbiguousTime(wish.Local) || wish.Which == OfTwo.Second == (StartsAt == zone.SecondOfTwo(wish.Local)));
    }

    /// <summary>Prices it by a card of its own; null gives it back to the calendar.</summary>
    public void PriceBy(int? cardId) => PriceCardId = cardId;

    /// <summary>Puts a draft on sale. Whether it is ready for that is for the caller to check.</summary>
    public void Publish() => Status = Status == ScreeningStatus.Draft ? ScreeningStatus.Published : throw NotFrom();

    /// <summary>Takes it off sale again, back to a draft.</summary>
    public void Unpublish() => Status = Status == ScreeningStatus.Published ? ScreeningStatus.Draft : throw NotFrom();

    /// <summary>Ends as late as the film's running time says by now.</summary>
    public void FollowRuntime() => EndsAt = StartsAt.AddMinutes(AdsMinutes + Film.RuntimeMinutes);

    /// <summary>Puts it on another version of its auditorium's seats. That nobody has one of the old ones is for the caller to check.</summary>
    public void UseSeatPlan(SeatPlan plan) => SeatPlan = plan;

    public void AddSurcharge(long? surcharge) => Surcharge = surcharge;

    public void Cancel() => Status = ScreeningStatus.Cancelled;

    /// <summary>Whether the web may still sell it at <paramref name="now"/> (UTC).</summary>
    public bool IsOnSale(DateTime now) =>
        Status == ScreeningStatus.Published && now < StartsAt.AddMinutes(-Auditorium.Cinema.SaleClosesMinutesBefore);

    /// <summary>Whether staff may still sell it at <paramref name="now"/> (UTC), so many minutes after its start.</summary>
    public bool IsOnSaleAtTill(DateTime now, int minutesAfterStart) =>
        Status == ScreeningStatus.Published && now < StartsAt.AddMinutes(minutesAfterStart);

    private InvalidOperationException NotFrom() => new($"Screening {Id} is {Status}.");
}

public enum ScreeningStatus
{
    /// <summary>Only the desk sees it.</summary>
    Draft,

    Published,
    Cancelled,
}

public static class ScreeningStatuses
{
    /// <summary>As shown, in English; the key of its translation.</summary>
    public static string Label(this ScreeningStatus status) => status switch
    {
        ScreeningStatus.Draft => "Draft",
        ScreeningStatus.Published => "Published",
        ScreeningStatus.Cancelled => "Cancelled",
    };
}
