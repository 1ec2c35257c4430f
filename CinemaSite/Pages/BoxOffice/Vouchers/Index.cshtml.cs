using CinemaSite.BoxOffice;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice.Vouchers;

/// <summary>A voucher is sold over the counter.</summary>
[NeedsOpenTill]
[SendsMail]
public class IndexModel(SellVoucher sell, IStringLocalizer<Strings> t) : PageModel
{
    /// <summary>As it was typed: "25".</summary>
    [BindProperty]
    public string? Value { get; set; }

    /// <summary>What was handed over, change and all.</summary>
    [BindProperty]
    public string? Cash { get; set; }

    [BindProperty]
    public string? Card { get; set; }

    [BindProperty]
    public string? Slip { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty, MailAddress]
    public string? Email { get; set; }

    /// <summary>Told apart from the next voucher, so that a second press sells no second one.</summary>
    [BindProperty]
    public string Press { get; set; } = Guid.NewGuid().ToString("N");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        var till = HttpContext.Till();
        var tender = new Tender(MoneyInput.Read(Cash), MoneyInput.Read(Card), (Slip ?? "").Trim());
        var people = new VoucherPeople((Name ?? "").Trim(), (Email ?? "").Trim());
        var sold = await sell.RunAsync(new(till.Id, Press, MoneyInput.Read(Value), tender, people, Languages.Current), HttpContext.Actor(), ct);
        if (sold.Refusal is { } refusal)
        {
            ModelState.AddModelError(nameof(Value), t.Sentence(refusal));
            return Page();
        }

        return RedirectToPage("./Sold", new { id = sold.VoucherId });
    }
}
