using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Checkout;

/// <summary>"Give the seats back": a button, not a page.</summary>
[FreesSeats]
public class LetGoModel(CinemaDbContext db, LetGo letGo) : PageModel
{
    public IActionResult OnGet(string reference) => RedirectToPage("/Checkout/Index", new { reference });

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        var booking = await db.BookingsOf(HttpContext.Holder()).AsNoTracking().SingleOrDefaultAsync(b => b.Reference == reference, ct);
        if (booking is null)
            return NotFound();

        await letGo.RunAsync(booking.Id, ct);
        if (await db.ExchangedFromAsync(booking.Id, ct) is { } old && await db.BookingsOf(HttpContext.Holder()).AnyAsync(b => b.Reference == old, ct))
            return RedirectToPage("/Bookings/Details", new { reference = old });
        return RedirectToPage("/Screenings/Seats", new { id = booking.ScreeningId });
    }
}
