using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Notifications;

/// <summary>What the mail about a film that went on sale says; its HTML and its text are made of the same.</summary>
/// <param name="Notes">Certificate, length and director, in words.</param>
/// <param name="Days">The first days of it.</param>
/// <param name="HasMore">There are more than are shown.</param>
public sealed record OnSaleNews(
    string Film, string Notes, string Cinema, IReadOnlyList<OnSaleDay> Days, bool HasMore, string Link, string StopLink)
{
    private const int MostDays = 4;

    internal static OnSaleNews Of(
        Film film, IReadOnlyList<ScreeningOnList> screenings, SiteOptions site, string stopLink, string language, IStringLocalizer<Strings> t)
    {
        var days = screenings.GroupBy(s => s.BusinessDate).ToList();
        var isOneCinema = screenings.Select(s => s.CinemaId).Distinct().Count() == 1;
        return new(
            film.Title,
            string.Join(" · ", new[] { film.Certificate.Label(), t["{0} min", film.RuntimeMinutes].Value, film.Director }.Where(note => note != "")),
            screenings[0].CinemaName,
            [
                .. days.Take(MostDays).Select(day => new OnSaleDay(day.Key.LongDay().Capital(),
                [
                    .. day.Select(s => new OnSaleTime(
                        s.LocalStart.Clock(), isOneCinema ? s.Auditorium : $"{s.Auditorium}, {s.CinemaName}", site.Link($"/screenings/{s.Id}/seats", language))),
                ])),
            ],
            days.Count > MostDays,
            site.Link($"/films/{film.Slug}", language),
            stopLink);
    }
}

/// <param name="Day">"Thursday 5 March".</param>
public sealed record OnSaleDay(string Day, IReadOnlyList<OnSaleTime> Times);

/// <param name="Where">The auditorium.</param>
/// <param name="Link">To its seats.</param>
public sealed record OnSaleTime(string Time, string Where, string Link);
