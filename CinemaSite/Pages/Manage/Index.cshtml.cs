using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Reporting;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage;

public class IndexModel(CinemaDbContext db, House house, FailedJobs failedJobs) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cinema")]
    public string? Slug { get; set; }

    public IReadOnlyList<Cinema> Cinemas { get; private set; } = [];

    public Cinema Cinema { get; private set; } = null!;

    public Today Today { get; private set; } = null!;

    public IReadOnlyList<string> FailedJobs { get; private set; } = [];

    public Money Money(long minor) => new(minor, Today.Currency);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Cinemas = await db.Cinemas.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct);
        Cinema = Cinemas.FirstOrDefault(c => c.Slug == Slug) ?? Cinemas.FirstOrDefault() ?? await house.CinemaAsync(ct);
        Today = await db.TodayAsync(Cinema, house.UtcNow, ct);
        FailedJobs = await failedJobs.NamesAsync(ct);
    }
}
