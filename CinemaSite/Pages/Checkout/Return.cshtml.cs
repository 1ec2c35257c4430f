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

/// <summary>Where the payment provider sends the customer back to. A post stops the payment.</summary>
[SendsMail, FreesSeats]
public class ReturnModel(CinemaDbContext db, ComeBack comeBack, IStringLocalizer<Strings> t) : PageModel
{
    /// <param name="left">The customer turned back on the provider's page.</param>
    public Task<IActionResult> OnGetAsync(string reference, bool left, CancellationToken ct) => SettleAsync(reference, close: left, ct);

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
            : await comeBack.RunAsync(found.PaymentId, close, ct);
        if (state == PaymentState.Paid)
            return RedirectToPage("/Bookings/Details", new { reference });

        if (state is null)
            this.Notify(t["The payment page does not answer at the moment. If you have paid, your tickets come by mail: there is no need to pay again."], isBad: true);
        else if (state == PaymentState.Declined)
            this.Notify(t["The card was declined. Nothing was charged, and your seats are still held: try again with this or another card."], isBad: true);
        else if (state == PaymentState.Closed)
            this.Notify(t["You left without paying. Nothing was charged."]);
        else if (state == PaymentState.RefundDue)
            this.Notify(t["Your payment came too late, or was not the sum that we asked for. We are sorry: all of it goes back to you."], isBad: true);
        return RedirectToPage("/Checkout/Index", new { reference });
    }
}
