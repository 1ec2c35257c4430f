using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.PromoCodes;

public class DetailsModel(CinemaDbContext db, House house, SavePromoCode save, IStringLocalizer<Strings> t) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public int Sheets { get; private set; }

    public Cinema Cinema { get; private set; } = null!;

    public PromoCode Code { get; private set; } = null!;

    public PromoScope Scope { get; private set; } = null!;

    public IReadOnlyList<PromoUseOnList> Uses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        Cinema = await house.CinemaAsync(ct);
        if (await db.PromoCodes.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.CinemaId == Cinema.Id, ct) is not { } code)
            return NotFound();

        Code = code;
        Scope = await db.PromoScopeAsync(Cinema.Id, DateOnly.MaxValue, null, code.FilmIds, code.ScreeningIds, ct);
        Sheets = Math.Max(1, (code.Used + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Uses = await db.UsesOfCode(id).Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken ct)
    {
        var refusal = await save.DeleteAsync(HttpContext.Actor(), (await house.CinemaAsync(ct)).Id, id, ct);
        this.Notify(refusal is null ? t["The promo code is deleted."] : t.Sentence(refusal), isBad: refusal is not null);
        return refusal is null ? RedirectToPage("/Manage/PromoCodes/Index") : RedirectToPage(new { id });
    }
}
