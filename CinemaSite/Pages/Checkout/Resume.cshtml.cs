using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Checkout;

/// <summary>"Go to the payment page", once more after the customer lost it: a button, not a page.</summary>
public class ResumeModel(CinemaDbContext db, OpenPaymentPage openPage, IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet(string reference) => RedirectToPage("/Checkout/Index", new { reference });

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        var found = await db.BookingsOf(HttpContext.Holder()).Where(b => b.Reference == reference)
            .Select(b => new
            {
                PaymentId = db.Payments.Where(p => p.BookingId == b.Id && p.Kind == PaymentKind.Online && p.State == PaymentState.Started)
                    .Select(p => (int?)p.Id).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return NotFound();

        var (page, refusal) = found.PaymentId is { } payment ? await openPage.RunAsync(payment, ct) : new(null, null);
        if (refusal is not null)
            this.Notify(t.Sentence(refusal), isBad: true);
        return page is null ? RedirectToPage("/Checkout/Index", new { reference }) : Redirect(page);
    }
}
