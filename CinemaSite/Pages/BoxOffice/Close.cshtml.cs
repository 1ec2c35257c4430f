using CinemaSite.BoxOffice;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice;

[NeedsOpenTill]
public class CloseModel(CloseTill close, IStringLocalizer<Strings> t) : PageModel
{
    /// <summary>As it was typed: "124.50".</summary>
    [BindProperty]
    public string? Counted { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = HttpContext.Till().Id;
        if (await close.RunAsync(id, MoneyInput.Read(Counted), Note ?? "", HttpContext.Actor(), ct) is not { } refusal)
            return RedirectToPage("/BoxOffice/Closed", new { id });

        ModelState.AddModelError(nameof(Counted), t.Sentence(refusal));
        return Page();
    }
}
