using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice.Reports;

/// <summary>A day of the ledger line by line. What is wrong in it is put right by a new line of today.</summary>
public class LedgerModel(CinemaDbContext db, House house, CorrectLedger correct, IStringLocalizer<Strings> t) : PageModel
{
    /// <summary>As it was typed: "-4.00".</summary>
    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public PaymentKind Means { get; set; } = PaymentKind.Cash;

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The number of the line that it is about.</summary>
    [BindProperty]
    public int? Line { get; set; }

    public Cinema Cinema { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public IReadOnlyList<LedgerRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(DateOnly day, CancellationToken ct)
    {
        (Cinema, Day) = (await house.CinemaAsync(ct), day);
        Rows = await db.LedgerRowsAsync(Cinema.Id, day, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(DateOnly day, CancellationToken ct)
    {
        var cinema = await house.CinemaAsync(ct);
        var correction = new LedgerCorrection(cinema.Id, MoneyInput.Read(Amount) ?? 0, Means, Reason ?? "", Line);
        var refusal = ModelState.IsValid ? await correct.RunAsync(HttpContext.Actor(), correction, ct) : null;
        if (refusal is not null)
            ModelState.AddModelError(nameof(Amount), t.Sentence(refusal));
        if (!ModelState.IsValid)
            return await OnGetAsync(day, ct);

        this.Notify(t["The correction is written."]);
        return RedirectToPage(new { day = cinema.TimeZone.BusinessDate(house.UtcNow).Iso() });
    }
}
