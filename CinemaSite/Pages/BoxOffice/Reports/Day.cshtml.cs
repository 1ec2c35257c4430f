using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.BoxOffice.Reports;

/// <summary>The Z report of a business day: all tills and everything online.</summary>
public class DayModel(CinemaDbContext db, House house) : PageModel
{
    public DayReport Report { get; private set; } = null!;

    /// <summary>Only the report, for paper.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    public async Task<IActionResult> OnGetAsync(DateOnly day, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();

        Report = await db.DayReportAsync(await house.CinemaAsync(ct), day, house.UtcNow, ct);
        return Page();
    }
}
