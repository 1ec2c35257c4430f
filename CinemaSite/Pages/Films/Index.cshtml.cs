using System.Globalization;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CinemaSite.Pages.Films;

[OutputCache(PolicyName = ProgrammeCache.Policy)]
public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private List<FilmRun> found = [];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public DateOnly Today { get; private set; }

    public int Count => found.Count;

    public IEnumerable<FilmRun> NowShowing => found.Where(f => f.First <= InAWeek && !IsAnnounced(f) && !IsLastChance(f));

    public IEnumerable<FilmRun> LastChance => found.Where(IsLastChance);

    public IEnumerable<FilmRun> ComingSoon => found.Where(f => f.First > InAWeek || IsAnnounced(f));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Today = await house.TodayAsync(ct);
        List<FilmRun> films = [.. await db.FilmRunsAsync(Today, ct), .. await db.AnnouncedFilmsAsync(Today, ct)];
        found = string.IsNullOrWhiteSpace(Search) ? films : [.. films.Where(f => Matches(f.Film, Search.Trim()))];
    }

    private DateOnly InAWeek => Today.AddDays(6);

    /// <summary>The run ends within three days.</summary>
    private bool IsLastChance(FilmRun film) => film.Last <= Today.AddDays(2) && !IsAnnounced(film);

    private static bool IsAnnounced(FilmRun film) => film.StartsAt is null;

    private static bool Matches(Film film, string words) =>
        ((string[])[film.Title, film.Director, film.Cast, .. film.Genres]).Any(text => CultureInfo.InvariantCulture.CompareInfo
            .IndexOf(text, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
