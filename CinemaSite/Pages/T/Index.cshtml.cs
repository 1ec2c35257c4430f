using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.T;

/// <summary>
/// What a ticket's QR code opens: how the ticket stands, and nothing about whose it is. Who works at the door sees what the door
/// would say, and a button. Opening it never admits.
/// </summary>
public class IndexModel(CinemaDbContext db, House house, IOptionsSnapshot<DoorOptions> door) : PageModel
{
    public DoorTicket? Ticket { get; private set; }

    public Screening Screening { get; private set; } = null!;

    /// <summary>Null for a moviegoer.</summary>
    public DoorPanel? Panel { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        Ticket = ScannedCode.Find(code) is { } known ? await db.DoorTicketAsync(known, ct) : null;
        if (await HttpContext.MayAsync(Policies.AdmitCustomers))
            Panel = await PanelAsync(code, ct);
        else if (Ticket is null)
            return NotFound();
        else
            Screening = await db.Screenings.AsNoTracking().Include(s => s.Film).Include(s => s.Auditorium.Cinema).SingleAsync(s => s.Id == Ticket.ScreeningId, ct);

        return Page();
    }

    private async Task<DoorPanel> PanelAsync(string code, CancellationToken ct)
    {
        var answer = Ticket?.Judge(door.Value, house.UtcNow, null) ?? DoorAnswer.Unknown;
        var standing = answer == DoorAnswer.AlreadyAdmitted ? await db.StandingAdmissionAsync(Ticket!.Id, ct) : null;
        return new(answer == DoorAnswer.Admitted ? DoorAnswer.Valid : answer, Ticket, door.Value, house.UtcNow)
        {
            Code = code,
            First = standing is null ? null : (standing.At, standing.By),
            MayAdmitLate = await HttpContext.MayAsync(Policies.AdmitLate),
        };
    }
}
