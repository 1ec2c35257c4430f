using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using CinemaSite.Web.Health;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Manage.Jobs;

public class HealthModel(ReadHealth health, House house) : PageModel
{
    public SiteHealth Health { get; private set; } = null!;

    public TimeZoneInfo Zone { get; private set; } = null!;

    public string At(DateTime? utc) => utc is { } time ? Zone.ToLocal(time).Minute() : "–";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Health = await health.RunAsync(ct);
    }
}
