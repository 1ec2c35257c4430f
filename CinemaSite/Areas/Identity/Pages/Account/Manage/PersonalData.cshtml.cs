using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments.PersonalExport;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

public class PersonalDataModel(CinemaDbContext db, House house, AskForData ask, IBackgroundJobClient jobs) : PageModel
{
    public DataExportState? Export { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Export = await db.DataExportAsync(HttpContext.UserId() ?? 0, house.UtcNow, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ask.RunAsync(HttpContext.UserId()!.Value, ct);
        var making = jobs.Enqueue<MakeDataExports>(make => make.RunAsync(CancellationToken.None));
        jobs.ContinueJobWith<SendOutbox>(making, outbox => outbox.RunAsync(CancellationToken.None));
        return RedirectToPage();
    }
}
