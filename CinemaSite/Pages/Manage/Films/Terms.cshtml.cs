using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Reporting.Hire;
using CinemaSite.Resources;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Films;

/// <summary>What was agreed with the distributor of a film.</summary>
public class TermsModel(CinemaDbContext db, House house, SaveFilmTerms save, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public TermsForm Form { get; set; } = new();

    public Film Film { get; private set; } = null!;

    public FilmTerms? Terms { get; private set; }

    public Cinema Cinema { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.Films.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is not { } film)
            return NotFound();

        (Film, Cinema) = (film, await house.CinemaAsync(ct));
        Terms = await db.FilmTerms.AsNoTracking().SingleOrDefaultAsync(x => x.FilmId == id, ct);
        if (Terms is not null && !HttpMethods.IsPost(Request.Method))
            Form = TermsForm.Of(Terms);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (Form.Read(ModelState, t) is not { } terms)
            return await OnGetAsync(id, ct);
        if (await save.RunAsync(HttpContext.Actor(), id, terms, ct) is { } refusal)
        {
            ModelState.AddModelError("Form.Shares", t.Sentence(refusal));
            return await OnGetAsync(id, ct);
        }

        this.Notify(t["The terms are kept."]);
        return RedirectToPage(new { id });
    }
}
