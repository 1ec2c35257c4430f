using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.BoxOffice.Collect;

/// <summary>The tickets that are good, for the roll of the ticket printer, or a sheet.</summary>
public class PrintModel(CinemaDbContext db) : PageModel
{
    public Booking Booking { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public TicketPaper Print { get; set; } = TicketPaper.Roll;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.BookingToCollectAsync(reference, ct) is not { Booking: { ConfirmedAt: not null } booking })
            return NotFound();

        Booking = booking;
        return Page();
    }
}
