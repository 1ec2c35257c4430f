using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.BoxOffice.Tills;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    public IReadOnlyList<TillSession> Open { get; private set; } = [];

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Open = await db.TillSessions.AsNoTracking().Where(s => s.ClosedAt == null).OrderBy(s => s.OpenedAt).ToListAsync(ct);
    }
}
