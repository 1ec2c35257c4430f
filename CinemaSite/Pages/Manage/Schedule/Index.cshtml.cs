using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Schedule;

public class IndexModel(CinemaDbContext db, House house, PublishScreenings publish, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    [BindProperty(SupportsGet = true, Name = "cinema")]
    public string? CinemaSlug { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    public IReadOnlyList<Cinema> Cinemas { get; private set; } = [];
    public Cinema? Cinema { get; private set; }

    public DateOnly First { get; private set; }
    public DateOnly Today { get; private set; }

    public BoardDrawing Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var auditoriums = await db.AuditoriumsAsync(ct);
        Cinemas = [.. auditoriums.Select(a => a.Cinema).DistinctBy(c => c.Id)];
        Cinema = Cinemas.FirstOrDefault(c => c.Slug == CinemaSlug) ?? Cinemas.FirstOrDefault();
        if (Cinema is null)
            return;
        Today = Cinema.TimeZone.BusinessDate(house.UtcNow);
        First = (Week ?? Today).FilmWeek(Cinema.FilmWeekStartsOn);
        var screenings = await db.BoardAsync(Cinema.Id, First, First.AddDays(6), house.UtcNow, ct);
        Board = new(Cinema, [.. auditoriums.Where(a => a.CinemaId == Cinema.Id)], First, 7, screenings);
    }

    public async Task<IActionResult> OnPostPublishAsync(int cinemaId, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var published = await publish.RunAsync(db.Screenings.On(cinemaId, from, until), HttpContext.Actor(), ct);
        await HttpContext.EvictProgrammeAsync(ct);
        if (published.NotReady.Count == 0)
        {
            this.Notify(t.Count(published.Count, "{0} screening is on sale now.", "{0} screenings are on sale now."));
            return RedirectToPage(new { week = from.Iso(), cinema = CinemaSlug, view = View });
        }

        published.Explain(ModelState, t);
        await OnGetAsync(ct);
        return Page();
    }
}
