using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Checkout;

/// <summary>"Apply" and "Remove" beside the price lines: two buttons, not a page.</summary>
[EnableRateLimiting(RateLimits.Lookup)]
public class PromoCodeModel(CinemaDbContext db, ApplyPromoCode apply, TakeOffPromoCode takeOff, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public string? PromoCode { get; set; }

    public IActionResult OnGet(string reference) => RedirectToPage("/Checkout/Index", new { reference });

    /// <param name="voucherCode">Typed as well; it is kept for the next page.</param>
    public Task<IActionResult> OnPostAsync(string reference, string? name, string? email, string? voucherCode, CancellationToken ct)
    {
        TempData["VoucherTyped"] = voucherCode;
        return ChangeAsync(reference, name, email, id => apply.RunAsync(id, PromoCode, ct), ct);
    }

    public Task<IActionResult> OnPostRemoveAsync(string reference, string? name, string? email, CancellationToken ct) =>
        ChangeAsync(reference, name, email, id => takeOff.RunAsync(id, ct), ct);

    private async Task<IActionResult> ChangeAsync(
        string reference, string? name, string? email, Func<int, Task<Refusal?>> change, CancellationToken ct)
    {
        var id = await db.BookingsOf(HttpContext.Holder()).Where(b => b.Reference == reference).Select(b => b.Id).SingleOrDefaultAsync(ct);
        if (id == 0)
            return NotFound();

        this.KeepDetails(name, email);
        if (await change(id) is { } refusal)
            (TempData["PromoRefusal"], TempData["PromoTyped"]) = (t.Sentence(refusal), PromoCode);
        return RedirectToPage("/Checkout/Index", null, new { reference }, "promo");
    }
}
