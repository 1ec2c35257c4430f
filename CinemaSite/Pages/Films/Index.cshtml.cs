using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CinemaSite.Pages.Films;

[OutputCache(PolicyName = ProgrammeCache.Policy)]
public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private IReadOnlyList<FilmOnList> found = [];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public DateOnly Today { get; private set; }

    public int Count => found.Count;

    public IEnumerable<FilmOnList> NowShowing => found.Where(f => First(f) <= InAWeek && !IsLastChance(f));

    public IEnumerable<FilmOnList> LastChance => found.Where(IsLastChance);

    public IEnumerable<FilmOnList> ComingSoon => found.Where(f => First(f) > InAWeek);

    public static DateOnly First(FilmOnList film) => film.Screenings[0].BusinessDate;

    public static DateOnly Last(FilmOnList film) => film.Screenings[^1].BusinessDate;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Today = await house.TodayAsync(ct);
        var films = await db.WhatsOnAsync(Today, null, null, house.UtcNow, ct);
        found = string.IsNullOrWhiteSpace(Search) ? films : [.. films.Where(f => Matches(f.Film, Search.Trim()))];
    }

    private DateOnly InAWeek => Today.AddDays(6);

    /// <summary>The run ends within three days.</summary>
    private bool IsLastChance(FilmOnList film) => Last(film) <= Today.AddDays(2);

    private static bool Matches(Film film, string words) =>
        ((string[])[film.Title, film.Director, film.Cast, .. film.Genres]).Any(text => CultureInfo.InvariantCulture.CompareInfo
            .IndexOf(text, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
