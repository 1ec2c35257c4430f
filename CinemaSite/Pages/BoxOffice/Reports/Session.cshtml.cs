using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.BoxOffice.Reports;

/// <summary>The X report of an open till, the Z report of a closed one.</summary>
public class SessionModel(CinemaDbContext db, House house, IAuthorizationService authorization) : PageModel
{
    public TillReport Report { get; private set; } = null!;

    /// <summary>Only the report, for paper.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        var supervises = (await authorization.AuthorizeAsync(User, Policies.SuperviseTills)).Succeeded;
        if (await db.TillReportAsync(db.TillSessionsOf(HttpContext.UserId(), supervises), id, house.UtcNow, ct) is not { } report)
            return NotFound();

        Report = report;
        return Page();
    }
}
