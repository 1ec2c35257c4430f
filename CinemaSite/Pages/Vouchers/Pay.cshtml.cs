using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Vouchers;

/// <summary>"Pay" for a gift card once more, after a payment that came to nothing: a button, not a page.</summary>
[EnableRateLimiting(RateLimits.Hold)]
public class PayModel(CinemaDbContext db, PayForVoucher pay, IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet(int id) => RedirectToPage("/Vouchers/Details", new { id });

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await db.VouchersOf(HttpContext.Holder()).AnyAsync(v => v.Id == id, ct))
            return NotFound();

        var (redirect, refused) = await pay.RunAsync(id, Url.Page("/Vouchers/Return", new { id })!, ct);
        if (refused is null)
            return Redirect(redirect!);

        this.Notify(t.Sentence(refused), isBad: true);
        return RedirectToPage("/Vouchers/Details", new { id });
    }
}
