using System.Text;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Ticketing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Bookings;

/// <summary>The booking as a calendar entry: a file, not a page.</summary>
public class CalendarModel(CinemaDbContext db, BookingCalendar calendar) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct) =>
        await db.BookingsOf(HttpContext.Holder()).WithEverything()
            .SingleOrDefaultAsync(b => b.Reference == reference && b.ConfirmedAt != null, ct) is { } booking
            ? File(Encoding.UTF8.GetBytes(calendar.Text(booking)), BookingCalendar.ContentType, $"{booking.Reference}.ics")
            : NotFound();
}
