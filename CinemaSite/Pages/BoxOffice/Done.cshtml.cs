using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>A sale that is done: the change to give, the tickets to print, and on to the next.</summary>
[NeedsOpenTill]
public class DoneModel(CinemaDbContext db) : PageModel
{
    public Booking Booking { get; private set; } = null!;

    public IReadOnlyList<Payment> Payments { get; private set; } = [];

    /// <summary>In minor units; null where nobody paid in cash.</summary>
    public long? Change => Payments.SingleOrDefault(p => p.Given is not null)?.Change;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.CounterBookings().WithEverything().SingleOrDefaultAsync(b => b.Reference == reference && b.ConfirmedAt != null, ct) is not { } booking)
            return NotFound();

        (Booking, Payments) = (booking, await db.PaymentsOfAsync(booking.Id, ct));
        return Page();
    }
}
