using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>Held seats are paid for: with cash, by card, with vouchers, or with some of each.</summary>
[NeedsOpenTill]
[SendsMail, FreesSeats]
public class PayModel(CinemaDbContext db, SellAtTill sell, LetGo letGo, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public TenderForm Form { get; set; } = new();

    public Booking Booking { get; private set; } = null!;

    public long Due { get; private set; }

    public bool IsOver => Booking.Status != BookingStatus.Held;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.CounterBookings().WithEverything().SingleOrDefaultAsync(b => b.Reference == reference, ct) is not { } booking)
            return NotFound();
        if (booking.ConfirmedAt is not null)
            return RedirectToPage("/BoxOffice/Done", new { reference });

        (Booking, Due) = (booking, await db.AmountDueAsync(booking, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        if (await OnGetAsync(reference, ct) is not PageResult page)
            return RedirectToPage(new { reference });
        if (!ModelState.IsValid || Form.Read(ModelState, t) is not { } tender)
            return page;
        if (await sell.RunAsync(reference, HttpContext.Till().Id, tender, Form.Customer, HttpContext.Actor(), ct) is not { } refusal)
            return RedirectToPage("/BoxOffice/Done", new { reference });

        ModelState.AddModelError("Form.Cash", t.Sentence(refusal));
        return await OnGetAsync(reference, ct);
    }

    public async Task<IActionResult> OnPostAbandonAsync(string reference, CancellationToken ct)
    {
        if (await OnGetAsync(reference, ct) is PageResult && await letGo.RunAsync(Booking.Id, ct))
            this.Notify(t["The seats are free again"]);
        return RedirectToPage("/BoxOffice/Index");
    }
}
