using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.BoxOffice;

public class ClosedModel(CinemaDbContext db, House house, IAuthorizationService authorization) : PageModel
{
    public TillSession Session { get; private set; } = null!;

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        var supervises = (await authorization.AuthorizeAsync(User, Policies.SuperviseTills)).Succeeded;
        var session = await db.TillSessionsOf(HttpContext.UserId(), supervises).AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == id && s.ClosedAt != null, ct);
        if (session is null)
            return NotFound();

        (Session, Zone) = (session, (await house.CinemaAsync(ct)).TimeZone);
        return Page();
    }
}
