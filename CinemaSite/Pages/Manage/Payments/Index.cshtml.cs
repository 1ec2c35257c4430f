using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Payments;

public class IndexModel(CinemaDbContext db, House house, DecideRefund decide, IBackgroundJobClient jobs, IStringLocalizer<Strings> t) : PageModel
{
    public MoneyTroubles Troubles { get; private set; } = null!;

    public TimeZoneInfo Zone { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Troubles = await db.MoneyTroublesAsync(house.UtcNow, ct);
    }

    /// <param name="paidBy">How staff paid the refund; nothing to try again.</param>
    public async Task<IActionResult> OnPostAsync(int id, PaymentKind? paidBy, CancellationToken ct)
    {
        var refusal = await decide.RunAsync(HttpContext.Actor(), id, paidBy, ct);
        if (refusal is null && paidBy is null)
            jobs.Enqueue<SendRefunds>(send => send.RunAsync(id, CancellationToken.None));
        this.Notify(
            refusal is not null ? t.Sentence(refusal) : paidBy is null ? t["The bank is asked once more."] : t["The refund is written down as paid."],
            isBad: refusal is not null);
        return RedirectToPage();
    }
}
