using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.BoxOffice.Collect;

/// <summary>A booking at the counter: its tickets, how each stands, what the door will ask for, and what can be done.</summary>
public class DetailsModel(CinemaDbContext db) : PageModel
{
    public CollectedBooking Found { get; private set; } = null!;

    public Booking Booking => Found.Booking;

    public bool IsToBePaid => Booking is { Status: BookingStatus.Held, ConfirmedAt: null };

    public bool HasGoodTickets => Booking.Tickets.Any(t => t.Status == TicketStatus.Active);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.BookingToCollectAsync(reference, ct) is not { } found)
            return NotFound();

        Found = found;
        return Page();
    }
}
