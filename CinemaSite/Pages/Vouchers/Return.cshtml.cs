using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Vouchers;

/// <summary>Where the payment provider sends the buyer of a gift card back to. A post stops the payment.</summary>
[SendsMail]
public class ReturnModel(CinemaDbContext db, ComeBack comeBack, IStringLocalizer<Strings> t) : PageModel
{
    /// <param name="left">The customer turned back on the provider's page.</param>
    public Task<IActionResult> OnGetAsync(int id, bool left, CancellationToken ct) => SettleAsync(id, close: left, ct);

    public Task<IActionResult> OnPostAsync(int id, CancellationToken ct) => SettleAsync(id, close: true, ct);

    private async Task<IActionResult> SettleAsync(int id, bool close, CancellationToken ct)
    {
        if (!await db.VouchersOf(HttpContext.Holder()).AnyAsync(v => v.Id == id, ct))
            return NotFound();

        var payment = await db.Payments.Where(p => p.VoucherId == id).OrderByDescending(p => p.Attempt).Select(p => p.Id).FirstOrDefaultAsync(ct);
        PaymentState? state = payment == 0 ? PaymentState.Closed : await comeBack.RunAsync(payment, close, ct);
        if (state is null)
            this.Notify(t["The payment page does not answer at the moment. If you have paid, the gift card comes by mail: there is no need to pay again."], isBad: true);
        else if (state == PaymentState.Declined)
            this.Notify(t["The card was declined. Nothing was charged: try again with this or another card."], isBad: true);
        else if (state == PaymentState.Closed)
            this.Notify(t["You left without paying. Nothing was charged."]);
        else if (state == PaymentState.RefundDue)
            this.Notify(t["Your money arrived after we had given the gift card up. We are sorry, and we will pay all of it back."], isBad: true);
        return RedirectToPage("/Vouchers/Details", new { id });
    }
}
