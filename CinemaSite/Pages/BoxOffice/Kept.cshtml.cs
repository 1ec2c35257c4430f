using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>What is said to the caller: the reference, and until when.</summary>
[NeedsOpenTill]
public class KeptModel(CinemaDbContext db, House house) : PageModel
{
    public KeptForCaller Kept { get; private set; } = null!;

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.KeptForCallers(house.UtcNow).Where(b => b.Reference == reference).AsKept().SingleOrDefaultAsync(ct) is not { } kept)
            return NotFound();

        (Kept, Zone) = (kept, (await house.CinemaAsync(ct)).TimeZone);
        return Page();
    }
}
