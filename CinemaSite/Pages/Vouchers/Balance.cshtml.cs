using System.ComponentModel.DataAnnotations;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Vouchers;

/// <summary>
/// What is left on a voucher, for who has its code, which is only ever posted: a cookie that only the site can read tells the page.
/// </summary>
[EnableRateLimiting(RateLimits.Lookup), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class BalanceModel(CinemaDbContext db, House house, IStringLocalizer<Strings> t) : PageModel
{
    private const string Asked = "VoucherAsked";

    [BindProperty, Required(ErrorMessage = "Write the code of the gift card or voucher.")]
    public string? Code { get; set; }

    public Voucher? Voucher { get; private set; }

    public Cinema Cinema { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    public IReadOnlyList<VoucherEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (TempData.Peek(Asked) is not int id)
            return;

        Voucher = await db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == id, ct);
        Cinema = await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == Voucher.CinemaId, ct);
        WhyNot = Voucher.WhyNot(Voucher.Currency, Cinema.TimeZone.BusinessDate(house.UtcNow));
        Entries = await db.EntriesOfAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        TempData.Remove(Asked);
        if (!ModelState.IsValid)
            return Page();
        if (await db.VoucherByCodeAsync(Code, ct) is { } found)
        {
            TempData[Asked] = found.Id;
            return RedirectToPage();
        }

        ModelState.AddModelError(nameof(Code), t.Sentence(Voucher.Unknown));
        return Page();
    }
}
