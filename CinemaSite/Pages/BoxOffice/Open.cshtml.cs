using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice;

public class OpenModel(CinemaDbContext db, House house, OpenTill open, IStringLocalizer<Strings> t) : PageModel
{
    /// <summary>As it was typed: "100.00".</summary>
    [BindProperty]
    public string? OpeningFloat { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await db.CurrentTillSessionAsync(HttpContext.UserId() ?? 0, ct) is null ? Page() : RedirectToPage("/BoxOffice/Index");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var cinema = await house.CinemaAsync(ct);
        if (await open.RunAsync(cinema.Id, MoneyInput.Read(OpeningFloat), HttpContext.Actor(), ct) is not { } refusal)
            return RedirectToPage("/BoxOffice/Index");

        ModelState.AddModelError(nameof(OpeningFloat), t.Sentence(refusal));
        return Page();
    }
}
