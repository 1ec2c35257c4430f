using System.ComponentModel.DataAnnotations;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Vouchers;

/// <summary>
/// What is left on a voucher, for who has its code. The code is only ever posted; which voucher was asked for goes to the next
/// page in a cookie that only the site can read, never in an address.
/// </summary>
[EnableRateLimiting(RateLimits.Lookup)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class BalanceModel(CinemaDbContext db, IStringLocalizer<Strings> t) : PageModel
{
    private const string Asked = "VoucherAsked";

    [BindProperty, Required(ErrorMessage = "Write the code of the gift card or voucher.")]
    public string? Code { get; set; }

    public Voucher? Voucher { get; private set; }

    public Cinema Cinema { get; private set; } = null!;

    public IReadOnlyList<VoucherEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (TempData.Peek(Asked) is not int id)
            return;

        Voucher = await db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == id, ct);
        Cinema = await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == Voucher.CinemaId, ct);
        Entries = await db.EntriesOfAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        TempData.Remove(Asked);
        var found = ModelState.IsValid ? await db.VoucherByCodeAsync(Code, ct) : null;
        if (ModelState.IsValid && found is null)
            ModelState.AddModelError(nameof(Code), t.Sentence(Voucher.Unknown));
        if (found is null)
            return Page();

        TempData[Asked] = found.Id;
        return RedirectToPage();
    }
}
