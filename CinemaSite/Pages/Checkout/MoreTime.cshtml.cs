using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Checkout;

/// <summary>"I need more time": a button, not a page.</summary>
public class MoreTimeModel(CinemaDbContext db, ExtendHold extendHold, IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet(string reference) => RedirectToPage("/Checkout/Index", new { reference });

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        var id = await db.BookingsOf(HttpContext.Holder()).Where(b => b.Reference == reference).Select(b => b.Id).SingleOrDefaultAsync(ct);
        if (id == 0)
            return NotFound();

        var refused = await extendHold.RunAsync(id, ct);
        this.Notify(refused is null ? t["You have a few more minutes."] : t.Sentence(refused), isBad: refused is not null);
        return RedirectToPage("/Checkout/Index", new { reference });
    }
}
