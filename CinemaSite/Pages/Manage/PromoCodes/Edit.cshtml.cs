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

public class EditModel(CinemaDbContext db, House house, SavePromoCode save, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new() { IsActive = true };

    public Cinema Cinema { get; private set; } = null!;

    public PromoCode? Code { get; private set; }

    public PromoScope Scope { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? id, CancellationToken ct)
    {
        Cinema = await house.CinemaAsync(ct);
        Code = await db.PromoCodes.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.CinemaId == Cinema.Id, ct);
        if (id is not null && Code is null)
            return NotFound();
        if (Code is not null && !HttpMethods.IsPost(Request.Method))
            Form = CodeForm.Of(Code);

        Scope = await db.PromoScopeAsync(Cinema.Id, await house.TodayAsync(ct), Form.Day, Form.FilmIds, Form.ScreeningIds, ct);
        return Page();
    }

    /// <summary>Offers the screenings of another day; nothing is saved yet.</summary>
    public Task<IActionResult> OnPostShowAsync(int? id, CancellationToken ct)
    {
        foreach (var field in ModelState.Values)
            field.Errors.Clear();
        return OnGetAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(int? id, CancellationToken ct)
    {
        var saved = Form.Read(ModelState, t["Write how much comes off, like 10 or 2.50."]) is { } terms
            ? await save.RunAsync(HttpContext.Actor(), (await house.CinemaAsync(ct)).Id, id, terms, ct)
            : null;
        if (saved?.Refusal is { } refusal)
            ModelState.AddModelError("Form.Code", t.Sentence(refusal));
        if (saved?.Id is not { } made)
            return await OnGetAsync(id, ct);

        this.Notify(t["The promo code is kept."]);
        return RedirectToPage("/Manage/PromoCodes/Details", new { id = made });
    }
}
