using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>Tickets and receipt of a sale at the counter, for the printer.</summary>
public class TicketsModel(CinemaDbContext db) : PageModel
{
    public Booking Booking { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public TicketPaper Print { get; set; } = TicketPaper.Roll;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.CounterBookings().WithEverything().SingleOrDefaultAsync(b => b.Reference == reference && b.ConfirmedAt != null, ct) is not { } booking)
            return NotFound();

        Booking = booking;
        return Page();
    }
}
