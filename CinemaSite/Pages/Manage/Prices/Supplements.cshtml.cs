using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Prices;

public class SupplementsModel(CinemaDbContext db, House house, SetSurcharges set, IStringLocalizer<Strings> t) : PageModel
{
    /// <summary>Amounts as text by the name of the attribute; empty adds nothing.</summary>
    [BindProperty]
    public Dictionary<string, string?> Amounts { get; set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var cinemaId = (await house.CinemaAsync(ct)).Id;
        foreach (var known in await db.FormatSurcharges.AsNoTracking().Where(s => s.CinemaId == cinemaId).ToListAsync(ct))
            Amounts[known.Attribute.ToString()] = MoneyInput.Write(known.Amount);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var amounts = new Dictionary<ScreeningAttribute, long>();
        foreach (var attribute in Enum.GetValues<ScreeningAttribute>())
        {
            if (Amounts.GetValueOrDefault(attribute.ToString()) is not { Length: > 0 } typed || typed.Trim() == "")
                continue;
            if (MoneyInput.Read(typed) is >= 0 and var amount)
                amounts[attribute] = amount;
            else
                ModelState.AddModelError($"Amounts[{attribute}]", t["Write the amount like 2.00, or leave it empty."]);
        }

        if (!ModelState.IsValid)
            return Page();

        await set.RunAsync(HttpContext.Actor(), (await house.CinemaAsync(ct)).Id, amounts, ct);
        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(t["The supplements are kept."]);
        return RedirectToPage("/Manage/Prices/Index");
    }
}
