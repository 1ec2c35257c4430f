using CinemaSite.Catalog;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Films;

[UploadLimit(5)]
public class AddModel(AddFilm addFilm, IStringLocalizer<Strings> t) : FilmForm
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        var added = await addFilm.RunAsync(Film, await Poster.ToPosterAsync(ct), HttpContext.Actor(), ct);
        if (added.Refusal is { } refusal)
        {
            ModelState.AddModelError("", t.Sentence(refusal));
            return Page();
        }

        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(t["{0} is added.", added.Film!.Title]);
        return RedirectToPage("Edit", new { added.Film.Id });
    }
}
