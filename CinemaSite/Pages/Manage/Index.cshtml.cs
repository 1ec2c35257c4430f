using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Reporting;
using CinemaSite.Seating;
using CinemaSite.Web;
using CinemaSite.Web.Health;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage;

public class IndexModel(CinemaDbContext db, House house, FailedJobs failedJobs, ReadHealth health) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cinema")]
    public string? Slug { get; set; }

    public IReadOnlyList<Cinema> Cinemas { get; private set; } = [];

    public Cinema Cinema { get; private set; } = null!;

    public Today Today { get; private set; } = null!;

    public IReadOnlyList<string> FailedJobs { get; private set; } = [];

    /// <summary>In how many places the books did not agree when they were last looked through.</summary>
    public int Breaches { get; private set; }

    public Money Money(long minor) => new(minor, Today.Currency);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Cinemas = await db.Cinemas.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct);
        Cinema = Cinemas.FirstOrDefault(c => c.Slug == Slug) ?? Cinemas.FirstOrDefault() ?? await house.CinemaAsync(ct);
        Today = await db.TodayAsync(Cinema, house.UtcNow, ct);
        Breaches = (await health.BooksAsync(ct))?.Breaches.Count ?? 0;
        FailedJobs = await failedJobs.NamesAsync(ct);
    }
}
