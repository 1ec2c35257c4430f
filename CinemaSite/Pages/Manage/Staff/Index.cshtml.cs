using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Manage.Staff;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Staff = await db.StaffAsync(house.UtcNow, ct);
    }
}
