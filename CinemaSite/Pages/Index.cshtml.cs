using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CinemaSite.Pages;

[OutputCache(PolicyName = ProgrammeCache.Policy)]
public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private const int DaysShown = 14;

    [BindProperty(SupportsGet = true, Name = "day")]
    public DateOnly? AskedDay { get; set; }

    [BindProperty(SupportsGet = true)]
    public ScreeningAttribute? Attribute { get; set; }

    [BindProperty(SupportsGet = true)]
    public Certificate? Certificate { get; set; }

    public DateOnly Day { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>Two weeks of films; the page shows one day of them.</summary>
    public IReadOnlyList<FilmOnList> Fortnight { get; private set; } = [];

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, DaysShown).Select(Today.AddDays);

    public IReadOnlyList<FilmOnList> OnThatDay => [.. On(Day, Attribute, Certificate)];

    public bool HasScreenings(DateOnly day) => On(day, null, null).Any();

    public int CountOf(ScreeningAttribute? attribute) => On(Day, attribute, Certificate).Sum(f => f.Screenings.Count);

    public int CountOf(Certificate? certificate) => On(Day, Attribute, certificate).Sum(f => f.Screenings.Count);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Today = await house.TodayAsync(ct);
        Fortnight = await db.WhatsOnAsync(Today, Today.AddDays(DaysShown - 1), null, house.UtcNow, ct);
        Day = AskedDay is { } day && Days.Contains(day) ? day : Today;
    }

    private IEnumerable<FilmOnList> On(DateOnly day, ScreeningAttribute? attribute, Certificate? certificate) => Fortnight
        .Where(f => certificate is null || f.Film.Certificate == certificate)
        .Select(f => f with
        {
            Screenings = [.. f.Screenings.Where(s =>
                s.BusinessDate == day && (attribute is not { } wanted || s.Attributes.Contains(wanted)))],
        })
        .Where(f => f.Screenings.Count > 0);
}
