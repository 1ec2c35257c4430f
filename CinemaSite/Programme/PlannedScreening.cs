using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Programme;

/// <summary>A performance of the file beside the screening that the site has, if it has one. Times UTC, local ones for people.</summary>
internal sealed record PlannedScreening(
    ProgrammeScreening Row, string ExternalId, Screening? Stored, PlannedFilm Film, Auditorium Auditorium, DateTime StartsAt, DateTime Local)
{
    public DateTime EndsAt => StartsAt.AddMinutes(Row.AdsMinutes + Film.Facts.RuntimeMinutes);

    public ScreeningAttribute[] Attributes { get; } = [.. Row.Attributes.Distinct().Order()];

    public bool IsCancelled => Stored?.Status == ScreeningStatus.Cancelled;

    /// <summary>Another time, room or film: what somebody with a ticket would mind.</summary>
    public bool IsMoved => Stored is not null
        && (Stored.StartsAt != StartsAt || Stored.AuditoriumId != Auditorium.Id || Film.Stored is null || Stored.FilmId != Film.Stored.Id);

    /// <summary>New, of a film that had been put into the archive.</summary>
    public bool BringsBack => Stored is null && Film.Stored?.ArchivedAt is not null;

    public string Title => Film.Facts.Title;

    public string Line => Say.Screening(Title, Local, Auditorium.Name);

    public string Changes => Stored is null ? "" : Say.Differences(
        ("film", Stored.FilmId == Film.Stored?.Id ? Title : $"{Stored.Film.Title} ({Stored.Film.Slug})", Title),
        ("auditorium", Stored.Auditorium.Name, Auditorium.Name),
        ("start", Zone.ToLocal(Stored.StartsAt), Local),
        ("end", Zone.ToLocal(Stored.EndsAt), Zone.ToLocal(EndsAt)),
        ("ads", Stored.AdsMinutes, Row.AdsMinutes),
        ("attributes", Say.Attributes(Stored.Attributes), Say.Attributes(Attributes)));

    /// <summary>Plans or reschedules the screening, its film being there; returns it when it is new.</summary>
    public Screening? Carry()
    {
        if (BringsBack)
            Film.Film!.BringBack();
        if (Stored is null)
            return Screening.Plan(Film.Film!, Auditorium, StartsAt, Row.AdsMinutes, Attributes, ExternalId);

        if (!IsCancelled && Changes.Length > 0)
            Stored.Reschedule(Film.Film!, Auditorium, StartsAt, Row.AdsMinutes, Attributes);
        return null;
    }

    private TimeZoneInfo Zone => Auditorium.Cinema.TimeZone;
}
