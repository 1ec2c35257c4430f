using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice.Collect;

/// <summary>The paper was lost, or somebody else has it.</summary>
public class ReprintModel(CinemaDbContext db, ReprintTickets reprint, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public Booking Booking { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.BookingToCollectAsync(reference, ct) is not { Booking: { ConfirmedAt: not null } booking })
            return NotFound();

        Booking = booking;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        if (await OnGetAsync(reference, ct) is not PageResult page)
            return NotFound();
        if (await reprint.RunAsync(Booking.Id, Reason ?? "", HttpContext.Actor(), ct) is { } refusal)
        {
            ModelState.AddModelError(nameof(Reason), t.Sentence(refusal));
            return page;
        }

        this.Notify(t["The tickets have new codes. The old ones admit nobody any more."]);
        return RedirectToPage("./Print", new { reference = Booking.Reference });
    }
}
