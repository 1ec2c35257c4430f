using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Bookings;

public class DetailsModel(CinemaDbContext db) : PageModel
{
    public Booking Booking { get; private set; } = null!;

    public IReadOnlyList<DocumentLink> Documents { get; private set; } = [];

    /// <summary>Only the tickets and the receipt, for this paper.</summary>
    [BindProperty(SupportsGet = true)]
    public TicketPaper? Print { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        var own = await db.BookingsOf(HttpContext.Holder()).WithEverything().SingleOrDefaultAsync(b => b.Reference == reference, ct);
        if (own is null)
            return NotFound();
        if (own.ConfirmedAt is null)
            return RedirectToPage("/Checkout/Index", new { reference });

        Booking = own;
        Documents = await db.DocumentsOfAsync(own.Id, ct);
        return Page();
    }
}
