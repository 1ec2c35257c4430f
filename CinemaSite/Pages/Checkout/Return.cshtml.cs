using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Checkout;

/// <summary>Where the payment provider sends the customer back to. A post stops the payment.</summary>
public class ReturnModel(CinemaDbContext db, Settle settle, IBackgroundJobClient jobs, IStringLocalizer<Strings> t) : PageModel
{
    public Task<IActionResult> OnGetAsync(string reference, CancellationToken ct) => SettleAsync(reference, close: false, ct);

    public Task<IActionResult> OnPostAsync(string reference, CancellationToken ct) => SettleAsync(reference, close: true, ct);

    private async Task<IActionResult> SettleAsync(string reference, bool close, CancellationToken ct)
    {
        var found = await db.BookingsOf(HttpContext.Holder()).Where(b => b.Reference == reference)
            .Select(b => new
            {
                b.Status,
                PaymentId = db.Payments.Where(p => p.BookingId == b.Id && p.Kind == PaymentKind.Online).OrderByDescending(p => p.Attempt).Select(p => p.Id).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return NotFound();

        var state = found.Status == BookingStatus.Confirmed || found.PaymentId == 0
            ? PaymentState.Paid
            : await settle.RunAsync(found.PaymentId, close, ct);
        if (state == PaymentState.Paid)
        {
            jobs.Enqueue<SendOutbox>(outbox => outbox.RunAsync(CancellationToken.None));
            return RedirectToPage("/Bookings/Details", new { reference });
        }

        if (state == PaymentState.Declined)
            this.Notify(t["The card was declined. Nothing was charged, and your seats are still held: try again with this or another card."], isBad: true);
        else if (state == PaymentState.Closed)
            this.Notify(t["You left without paying. Nothing was charged."]);
        else if (state == PaymentState.RefundDue)
            this.Notify(t["Your money arrived after your seats were gone. We are sorry, and we will pay all of it back."], isBad: true);
        return RedirectToPage("/Checkout/Index", new { reference });
    }
}
