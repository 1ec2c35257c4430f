using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice.Tills;

/// <summary>A manager closes a session that its cashier forgot.</summary>
public class CloseModel(CinemaDbContext db, House house, CloseTill close, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public string? Counted { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public TillSession Session { get; private set; } = null!;

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.TillSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session)
            return NotFound();

        (Session, Zone) = (session, (await house.CinemaAsync(ct)).TimeZone);
        return session.ClosedAt is null ? Page() : RedirectToPage("/BoxOffice/Closed", new { id });
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not PageResult page)
            return RedirectToPage(new { id });
        if (await close.RunAsync(id, MoneyInput.Read(Counted), Note ?? "", HttpContext.Actor(), ct) is not { } refusal)
            return RedirectToPage("/BoxOffice/Closed", new { id });

        ModelState.AddModelError(nameof(Counted), t.Sentence(refusal));
        return page;
    }
}
