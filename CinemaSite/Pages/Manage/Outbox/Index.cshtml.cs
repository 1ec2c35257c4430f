using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Outbox;

[SendsMail]
public class IndexModel(CinemaDbContext db, House house, TryMailsAgain tryAgain, IStringLocalizer<Strings> t) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public MailState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public NoticeKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Address { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public OutboxCounts Counts { get; private set; } = null!;

    public IReadOnlyList<OutboxLine> Lines { get; private set; } = [];

    public int HowMany { get; private set; }

    public int Sheets => Math.Max(1, (HowMany + PageSize - 1) / PageSize);

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>For how long the oldest mail has waited; null while none does.</summary>
    public TimeSpan? Waited => house.UtcNow - Counts.OldestWaiting;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Counts = await db.OutboxCountsAsync(ct);
        var search = new OutboxSearch(State, Kind, Address);
        HowMany = await search.In(db).CountAsync(ct);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Lines = await db.OutboxLinesAsync(search, (Sheet - 1) * PageSize, PageSize, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var tried = await tryAgain.RunAsync(HttpContext.Actor(), new OutboxSearch(State, Kind, Address), ct);
        this.Notify(t.Count(tried, "{0} mail is tried again.", "{0} mails are tried again."), isBad: tried == 0);
        return RedirectToPage(new { State, Kind, q = Address });
    }
}
