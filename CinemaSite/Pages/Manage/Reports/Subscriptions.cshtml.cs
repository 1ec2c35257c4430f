using CinemaSite.Data;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Reports;

/// <summary>Somebody's own subscriptions. The form of a report page posts here.</summary>
public class SubscriptionsModel(CinemaDbContext db, SubscribeToReport subscribe, StopSubscription stop, IStringLocalizer<Strings> t) : PageModel
{
    public IReadOnlyList<ReportSubscription> Subscriptions { get; private set; } = [];

    public IReadOnlyDictionary<int, Cinema> Cinemas { get; private set; } = null!;

    private int UserId => HttpContext.Actor().UserId!.Value;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Subscriptions = await db.ReportSubscriptionsAsync(UserId, ct);
        Cinemas = await db.Cinemas.AsNoTracking().ToDictionaryAsync(c => c.Id, ct);
    }

    public async Task<IActionResult> OnPostAsync(ReportKind kind, int cinemaId, Breakdown by, ReportRhythm rhythm, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await db.Cinemas.AnyAsync(c => c.Id == cinemaId, ct))
            return NotFound();

        var isNew = await subscribe.RunAsync(UserId, cinemaId, kind, kind.Known(by), rhythm, Languages.Current, ct);
        this.Notify(isNew ? t["The report comes by mail from now on."] : t["You have this subscription already."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostStopAsync(int id, CancellationToken ct)
    {
        if (!await stop.RunAsync(UserId, id, ct))
            return NotFound();

        this.Notify(t["The report does not come any more."]);
        return RedirectToPage();
    }
}
