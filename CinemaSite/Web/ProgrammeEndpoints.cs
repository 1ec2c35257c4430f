using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CinemaSite.Catalog.Posters;
using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CinemaSite.Web;

/// <summary>The programme for machines: drawn posters, the style sheet, the sitemap, robots.txt.</summary>
public static class ProgrammeEndpoints
{
    public static void MapProgramme(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/posters/{slug}.svg", PosterAsync).CacheOutput(ProgrammeCache.Policy);
        routes.MapGet("/posters/{file}", UploadedPoster);
        routes.MapGet("/css/{hash:length(12)}.css", (string hash, StyleSheet styles, HttpResponse response) => styles.Serve(hash, response));
        routes.MapGet("/sitemap.xml", SitemapAsync).CacheOutput(ProgrammeCache.Policy);
        routes.MapGet("/robots.txt", (HttpRequest request) => TypedResults.Text(
            $"User-agent: *\nDisallow: /checkout/\nDisallow: /bookings/\nDisallow: /t/\nDisallow: /manage/\nSitemap: {Origin(request)}/sitemap.xml\n"));
    }

    private static async Task<IResult> PosterAsync(string slug, CinemaDbContext db, CancellationToken ct)
    {
        if (await db.Films.AsNoTracking().SingleOrDefaultAsync(f => f.Slug == slug, ct) is not { } film)
            return TypedResults.NotFound();

        var svg = Encoding.UTF8.GetBytes(Poster.Svg(new PosterSpec(film.Slug, film.Title, film.Year, film.Director, film.Genres)));
        var etag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(svg))[..16]}\"");
        return TypedResults.Bytes(svg, "image/svg+xml; charset=utf-8", entityTag: etag);
    }

    /// <summary>A name is never given twice, so a browser need not ask again.</summary>
    private static IResult UploadedPoster(string file, PosterFiles posters, HttpResponse response)
    {
        if (posters.Find(file) is not { } path)
            return TypedResults.NotFound();

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.PhysicalFile(path, "image/jpeg");
    }

    private static async Task<IResult> SitemapAsync(HttpRequest request, CinemaDbContext db, House house, CancellationToken ct)
    {
        var today = await house.TodayAsync(ct);
        var slugs = await db.Screenings
            .Where(s => s.Status == Scheduling.ScreeningStatus.Published && s.BusinessDate >= today)
            .Select(s => s.Film.Slug)
            .Distinct()
            .Order()
            .ToListAsync(ct);
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        string[] pages = ["/", "/films", .. slugs.Select(slug => "/films/" + slug)];
        var document = new XElement(map + "urlset", pages
            .SelectMany(page => (string[])[page, page == "/" ? "/es" : "/es" + page])
            .Select(page => new XElement(map + "url", new XElement(map + "loc", Origin(request) + page))));
        return TypedResults.Text(string.Create(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}"), "application/xml");
    }

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
