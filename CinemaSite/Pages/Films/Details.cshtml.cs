using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Films;

[OutputCache(PolicyName = ProgrammeCache.Policy)]
public class DetailsModel(CinemaDbContext db, House house) : PageModel
{
    public Film Film { get; private set; } = null!;

    public IReadOnlyList<ScreeningOnList> Screenings { get; private set; } = [];

    public CinemaPrices Prices { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        var listed = await db.WhatsOnAsync(await house.TodayAsync(ct), null, slug, house.UtcNow, ct);
        if ((listed is [var found] ? found.Film : await db.Films.AsNoTracking().SingleOrDefaultAsync(f => f.Slug == slug, ct))
            is not { } film)
            return NotFound();

        Film = film;
        if (listed is [{ Screenings: [var first, ..] screenings }])
            (Screenings, Prices) = (screenings, await db.PricesAsync(first.CinemaId, ct));
        return Page();
    }
}
