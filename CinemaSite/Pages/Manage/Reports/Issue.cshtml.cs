using CinemaSite.Data;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Reports;

/// <summary>A report that a job makes, or made. While it does, the page comes anew by itself, unless somebody wants it to stand still.</summary>
public class IssueModel(CinemaDbContext db, CancelReport cancel, TryReportAgain again, IBackgroundJobClient jobs, House house, IStringLocalizer<Strings> t) : PageModel
{
    private const int Seconds = 5;

    [BindProperty(SupportsGet = true)]
    public bool Still { get; set; }

    public KeptReport Kept { get; private set; } = null!;

    /// <summary>Null while it is not done.</summary>
    public Report? Report { get; private set; }

    public bool IsLate => Kept.IsLate(house.UtcNow);

    private int UserId => HttpContext.Actor().UserId!.Value;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.KeptReportAsync(UserId, id, ct) is not { } kept)
            return NotFound();

        (Kept, Report) = (kept, await db.KeptReportBodyAsync(UserId, id, ct));
        if (kept.IsUnderWay && !Still)
            Response.Headers["Refresh"] = $"{Seconds}";
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken ct)
    {
        if (await cancel.RunAsync(UserId, id, ct))
            this.Notify(t["The report is not made."]);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostAgainAsync(int id, CancellationToken ct)
    {
        if (await again.RunAsync(UserId, id, ct))
            jobs.Enqueue<MakeIssue>(make => make.RunAsync(id, CancellationToken.None));
        return RedirectToPage(new { id });
    }
}
