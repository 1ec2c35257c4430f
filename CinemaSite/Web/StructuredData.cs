using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;

namespace CinemaSite.Web;

/// <summary>A film and its screenings in the words of schema.org (Movie, ScreeningEvent, Offer), times with their offset.</summary>
public static class StructuredData
{
    public static object Of(
        Film film, IEnumerable<ScreeningOnList> screenings, CinemaPrices prices, string origin, string pathBase, DateTime now)
    {
        var movie = new Dictionary<string, object?>
        {
            ["@type"] = "Movie",
            ["@id"] = $"{origin}/films/{film.Slug}",
            ["name"] = film.Title,
            ["image"] = origin + film.PosterPath(),
            ["duration"] = $"PT{film.RuntimeMinutes}M",
            ["contentRating"] = film.Certificate.Label(),
            ["dateCreated"] = film.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["director"] = People(film.Director),
            ["actor"] = People(film.Cast),
        };
        var events = screenings.Select(s => new Dictionary<string, object?>
        {
            ["@type"] = "ScreeningEvent",
            ["name"] = film.Title,
            ["url"] = $"{origin}{pathBase}/screenings/{s.Id}/seats",
            ["startDate"] = Offset(s, s.StartsAt),
            ["endDate"] = Offset(s, s.EndsAt),
            ["eventStatus"] = "https://schema.org/EventScheduled",
            ["workPresented"] = new Dictionary<string, object?> { ["@id"] = movie["@id"] },
            ["location"] = new Dictionary<string, object?>
            {
                ["@type"] = "MovieTheater",
                ["name"] = s.CinemaName,
            },
            ["offers"] = AdultPrice(s, prices) is not { } price ? null : new Dictionary<string, object?>
            {
                ["@type"] = "Offer",
                ["price"] = price.ToPlainString(),
                ["priceCurrency"] = price.Currency,
                ["url"] = $"{origin}{pathBase}/screenings/{s.Id}/seats",
                ["availability"] = s.IsSoldOut || s.IsOver(now) ? "https://schema.org/SoldOut" : "https://schema.org/InStock",
            },
        });
        return new Dictionary<string, object?> { ["@context"] = "https://schema.org", ["@graph"] = (object[])[movie, .. events] };
    }

    private static Money? AdultPrice(ScreeningOnList s, CinemaPrices prices) =>
        PriceCard.For(prices.Cards, s.PriceCardId, s.BusinessDate, TimeOnly.FromDateTime(s.LocalStart))?.AdultPrice is { } price
            ? new Money(price + prices.Supplements(s.Surcharge, s.Attributes).Sum(line => line.Amount), s.Currency)
            : null;

    private static string Offset(ScreeningOnList screening, DateTime utc) =>
        TimeZoneInfo.FindSystemTimeZoneById(screening.TimeZoneId).ToOffset(utc)
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static object[]? People(string names) => names == "" ? null :
    [
        .. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new Dictionary<string, object?> { ["@type"] = "Person", ["name"] = name })
    ];
}
