using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.BoxOffice.Collect;

/// <summary>The tickets that are good, for A4 or the 80 mm roll.</summary>
public class PrintModel(CinemaDbContext db) : PageModel
{
    public Booking Booking { get; private set; } = null!;

    public IReadOnlyList<Ticket> Tickets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.BookingToCollectAsync(reference, ct) is not { Booking: { ConfirmedAt: not null } booking })
            return NotFound();

        (Booking, Tickets) = (booking, [.. booking.Tickets.Where(t => t.Status == TicketStatus.Active)]);
        return Page();
    }
}
