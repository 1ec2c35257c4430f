using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Checkout;

/// <summary>"Use it" and "Remove" of vouchers beside the price lines: buttons, not a page.</summary>
[EnableRateLimiting(RateLimits.Lookup)]
public class VoucherModel(CinemaDbContext db, ApplyVoucher apply, TakeOffVoucher takeOff, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public string? VoucherCode { get; set; }

    public IActionResult OnGet(string reference) => RedirectToPage("/Checkout/Index", new { reference });

    public Task<IActionResult> OnPostAsync(string reference, string? name, string? email, CancellationToken ct) =>
        ChangeAsync(reference, name, email, id => apply.RunAsync(id, VoucherCode, ct), ct);

    public Task<IActionResult> OnPostRemoveAsync(string reference, int voucher, string? name, string? email, CancellationToken ct) =>
        ChangeAsync(reference, name, email, id => takeOff.RunAsync(id, voucher, ct), ct);

    private async Task<IActionResult> ChangeAsync(
        string reference, string? name, string? email, Func<int, Task<Refusal?>> change, CancellationToken ct)
    {
        var id = await db.BookingsOf(HttpContext.Holder()).Where(b => b.Reference == reference).Select(b => b.Id).SingleOrDefaultAsync(ct);
        if (id == 0)
            return NotFound();

        this.KeepDetails(name, email);
        if (await change(id) is { } refusal)
            (TempData["VoucherRefusal"], TempData["VoucherTyped"]) = (t.Sentence(refusal), VoucherCode);
        return RedirectToPage("/Checkout/Index", null, new { reference }, "vouchers");
    }
}
