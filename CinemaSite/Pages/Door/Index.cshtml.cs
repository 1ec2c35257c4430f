using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Door;

/// <summary>The door of the house, or of one screening: a field that takes one scan after another, and the answer.</summary>
public class IndexModel(
    CinemaDbContext db, AdmitTicket admit, House house, IOptionsSnapshot<DoorOptions> door, IStringLocalizer<Strings> t) : PageModel
{
    public DoorOptions Door => door.Value;

    public DateTime Now => house.UtcNow;

    /// <summary>Null at the door of the house.</summary>
    public DoorScreening? Here { get; private set; }

    public IReadOnlyList<DoorScreening> Screenings { get; private set; } = [];

    public IReadOnlyList<DoorScan> Last { get; private set; } = [];

    public DoorPanel? Panel { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? screeningId, int? scan, CancellationToken ct)
    {
        if (!await FindAsync(screeningId, ct))
            return NotFound();

        Screenings = Here is null ? await db.DoorScreeningsAsync(await house.TodayAsync(ct), ct) : [];
        Last = await db.LastDoorScansAsync(HttpContext.UserId(), Now.AddHours(-12), ct);
        Panel = Last.FirstOrDefault(s => s.Id == scan) is { } told
            ? DoorPanel.Of(told, Door, Now) with { ScreeningId = screeningId, MayAdmitLate = await HttpContext.MayAsync(Policies.AdmitLate) }
            : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? screeningId, string? code, int? ticketId, string? nonce, bool late, CancellationToken ct)
    {
        if (!await FindAsync(screeningId, ct))
            return NotFound();
        if (string.IsNullOrWhiteSpace(code) && ticketId is null)
            return LocalRedirect(Url.Door(screeningId));

        var press = DoorPress.Of(HttpContext, nonce, code ?? "", ticketId, screeningId) with { EvenIfLate = late && await HttpContext.MayAsync(Policies.AdmitLate) };
        var answer = await admit.RunAsync(press, HttpContext.Actor(), ct);
        if (answer.Problem is DoorProblem.TooManyUnknown)
            this.Notify(t["Too many unknown codes. Tickets still work; wait a minute with the others."], isBad: true);
        return LocalRedirect(Url.Door(screeningId, answer.ScanId));
    }

    private async Task<bool> FindAsync(int? screeningId, CancellationToken ct) =>
        screeningId is not { } id || (Here = await db.DoorScreeningAsync(id, ct)) is not null;
}
