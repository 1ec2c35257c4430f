using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.T;

/// <summary>What a ticket's QR code opens: how the ticket stands, and nothing about whose it is. Opening it never admits.</summary>
public class IndexModel(CinemaDbContext db) : PageModel
{
    public Ticket Ticket { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (TicketCode.Parse(code) is not { } known)
            return NotFound();

        var ticket = await db.Tickets.AsNoTracking()
            .Include(t => t.Seat)
            .Include(t => t.TicketType)
            .Include(t => t.Screening.Film)
            .Include(t => t.Screening.Auditorium.Cinema)
            .SingleOrDefaultAsync(t => t.Code == known, ct);
        if (ticket is null)
            return NotFound();

        Ticket = ticket;
        return Page();
    }
}
