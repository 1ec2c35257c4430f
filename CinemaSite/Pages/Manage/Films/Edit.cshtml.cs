using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Programme;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Films;

[UploadLimit(5)]
public class EditModel(CinemaDbContext db, ChangeFilm changeFilm, IStringLocalizer<Strings> t) : FilmForm
{
    /// <summary>The film as it is, beside what is typed.</summary>
    public Film Stored { get; private set; } = null!;

    /// <summary>The version that was last shown to whoever types.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct))
            Film = FilmEntry.Of(Stored);
        return Stored is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var changed = await changeFilm.RunAsync(new(id, Version ?? -1, Film, await Poster.ToPosterAsync(ct)), HttpContext.Actor(), ct);
            if (changed.Film is not null)
                return await SavedAsync(changed, ct);
            ModelState.AddModelError("", t.Sentence(changed.Refusal!));
            Version = changed == ChangedFilm.Overtaken ? null : Version;
        }

        return await FindAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> SavedAsync(ChangedFilm changed, CancellationToken ct)
    {
        await HttpContext.EvictProgrammeAsync(ct);
        var moved = changed.Moved == 0 ? "" : " " + t.Count(
            changed.Moved, "{0} screening to come ends at another time now.", "{0} screenings to come end at another time now.");
        var tight = changed.Tight == 0 ? "" : " " + t["Less than the cleaning time is left {0} times.", changed.Tight];
        this.Notify(t["{0} is saved.", changed.Film!.Title] + moved + tight, isBad: changed.Tight > 0);
        return RedirectToPage();
    }

    private async Task<bool> FindAsync(int id, CancellationToken ct) =>
        (Stored = (await db.Films.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct))!) is not null;
}
