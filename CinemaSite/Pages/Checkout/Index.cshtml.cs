using System.ComponentModel.DataAnnotations;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Checkout;

[SendsMail]
public class IndexModel(CinemaDbContext db, House house, TakePayment takePayment) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Tell us the name for the booking."), StringLength(100, ErrorMessage = "Use at most 100 letters for the name.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Tell us where to send the tickets."), MailAddress]
    public string? Email { get; set; }

    public Booking Booking { get; private set; } = null!;

    public Bill Bill { get; private set; } = null!;

    public Refusal? Refused { get; private set; }

    public bool IsOver => Booking.Status is BookingStatus.Expired or BookingStatus.Abandoned
        || Booking.Status == BookingStatus.Held && Booking.HeldUntil <= house.UtcNow;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        var own = await db.BookingsOf(HttpContext.Holder()).WithEverything().SingleOrDefaultAsync(b => b.Reference == reference, ct);
        if (own is null)
            return NotFound();
        if (own.ConfirmedAt is not null)
            return RedirectToPage("/Bookings/Details", new { reference });

        (Booking, Bill) = (own, await db.BillAsync(own, house.UtcNow, ct));
        if (Name is null && Email is null)
            (Name, Email) = await this.DetailsAsync(db, own, ct);
        return Page();
    }

    /// <param name="promoCode">Typed, and Pay pressed instead of Apply: it is applied first. So too a voucher.</param>
    /// <param name="due">What the page said is left to pay.</param>
    public async Task<IActionResult> OnPostAsync(string reference, string? promoCode, string? voucherCode, long? due, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(promoCode) || !string.IsNullOrWhiteSpace(voucherCode))
            return RedirectToPagePreserveMethod(string.IsNullOrWhiteSpace(promoCode) ? "/Checkout/Voucher" : "/Checkout/PromoCode", null, new { reference });
        var page = await OnGetAsync(reference, ct);
        if (page is not PageResult || !ModelState.IsValid)
            return page;

        var returnUrl = Url.Page("/Checkout/Return", new { reference })!;
        var (redirect, refused) = await takePayment.RunAsync(Booking.Id, Name!.Trim(), Email!.Trim(), returnUrl, due, ct);
        Refused = refused;
        return refused is not null ? await OnGetAsync(reference, ct) : Redirect(redirect ?? returnUrl);
    }
}
