using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Ticketing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Bookings;

public class DetailsModel(CinemaDbContext db, House house) : PageModel
{
    public Booking Booking { get; private set; } = null!;

    /// <summary>How it was paid.</summary>
    public IReadOnlyList<Payment> Payments { get; private set; } = [];

    public GivenBack Given { get; private set; } = null!;

    public bool IsOver => Booking.LiveTickets().Count == 0;

    public bool CanGiveBack => Booking.Tickets.Any(t => !ReturnOffer.Of(t, Booking.Screening, house.UtcNow).IsNone);

    /// <summary>Only the tickets and the receipt, for paper.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        var own = await db.BookingsOf(HttpContext.Holder()).WithEverything().SingleOrDefaultAsync(b => b.Reference == reference, ct);
        if (own is null)
            return NotFound();
        if (own.ConfirmedAt is null)
            return RedirectToPage("/Checkout/Index", new { reference });

        Booking = own;
        Payments = await db.Payments.AsNoTracking().Where(p => p.BookingId == own.Id && p.State == PaymentState.Paid).OrderBy(p => p.Id).ToListAsync(ct);
        Given = await db.GivenBackAsync(own.Id, db.BookingsOf(HttpContext.Holder()), ct);
        return Page();
    }
}
