using CinemaSite.Data;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.Reports;

/// <summary>A button, not a page: has a report made by a job and leads to where it can be seen.</summary>
public class AskModel(CinemaDbContext db, AskForReport ask, IBackgroundJobClient jobs) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("./Kept");

    public async Task<IActionResult> OnPostAsync(ReportKind kind, int cinemaId, Breakdown by, DateOnly first, DateOnly last, CancellationToken ct)
    {
        if (!ModelState.IsValid || ReportPeriods.Refuse(first, last) is not null || !await db.Cinemas.AnyAsync(c => c.Id == cinemaId, ct))
            return NotFound();

        var id = await ask.RunAsync(HttpContext.Actor().UserId!.Value, new(kind, cinemaId, new(first, last), kind.Known(by)), Languages.Current, ct);
        jobs.Enqueue<MakeIssue>(make => make.RunAsync(id, CancellationToken.None));
        return RedirectToPage("./Issue", new { id });
    }
}
