using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Ticketing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Door;

/// <summary>All tickets of a screening by seat, with a search by name, for whoever comes without theirs.</summary>
public class ListModel(CinemaDbContext db, AdmitTicket admit, House house, IOptionsSnapshot<DoorOptions> door) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public DoorScreening Here { get; private set; } = null!;

    public IReadOnlyList<TicketOnList> Tickets { get; private set; } = [];

    public DoorPanel? Panel { get; private set; }

    public async Task<IActionResult> OnGetAsync(int screeningId, int? scan, CancellationToken ct)
    {
        if (await db.DoorScreeningAsync(screeningId, ct) is not { } here)
            return NotFound();

        Here = here;
        Tickets = await db.DoorListAsync(screeningId, Search, ct);
        var last = await db.LastDoorScansAsync(HttpContext.UserId(), house.UtcNow.AddHours(-12), ct);
        Panel = last.FirstOrDefault(s => s.Id == scan) is { } told
            ? DoorPanel.Of(told, door.Value, house.UtcNow) with
            {
                ScreeningId = screeningId,
                MayAdmitLate = await HttpContext.MayAsync(Policies.AdmitLate),
            }
            : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int screeningId, int ticketId, string? nonce, CancellationToken ct)
    {
        if (await db.DoorScreeningAsync(screeningId, ct) is null)
            return NotFound();

        var answer = await admit.RunAsync(DoorPress.Of(HttpContext, nonce, "", ticketId, screeningId), HttpContext.Actor(), ct);
        return RedirectToPage(new { screeningId, q = Search, scan = answer.ScanId });
    }
}
