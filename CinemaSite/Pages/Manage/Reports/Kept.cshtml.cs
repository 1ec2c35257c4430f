using CinemaSite.Data;
using CinemaSite.Reporting.Issues;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Manage.Reports;

/// <summary>Somebody's own reports: those that came by mail, and those that a job made for them.</summary>
public class KeptModel(CinemaDbContext db, House house, IOptionsSnapshot<KeptReportOptions> options) : PageModel
{
    public IReadOnlyList<KeptReport> Reports { get; private set; } = [];

    public TimeZoneInfo Zone { get; private set; } = null!;

    public int DaysKept => options.Value.DaysKept;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Reports = await db.KeptReportsAsync(HttpContext.Actor().UserId!.Value, ct);
    }
}
