using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Films;

/// <summary>Into the archive, out of it, or away for good.</summary>
public class ShelveModel(CinemaDbContext db, ArchiveFilm archive, BringBackFilm bringBack, DeleteFilm delete, IStringLocalizer<Strings> t) : PageModel
{
    public Film Film { get; private set; } = null!;

    public bool IsScheduled { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.Films.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is not { } film)
            return NotFound();

        (Film, IsScheduled) = (film, await db.Screenings.AnyAsync(s => s.FilmId == id, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostArchiveAsync(int id, CancellationToken ct) =>
        await AnswerAsync(id, await archive.RunAsync(id, HttpContext.Actor(), ct), t["The film is in the archive."], ct);

    public async Task<IActionResult> OnPostBringBackAsync(int id, CancellationToken ct)
    {
        if (!await bringBack.RunAsync(id, HttpContext.Actor(), ct))
            return NotFound();

        this.Notify(t["The film is back."]);
        return RedirectToPage("Edit", new { id });
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken ct) =>
        await AnswerAsync(id, await delete.RunAsync(id, HttpContext.Actor(), ct), t["The film is deleted."], ct);

    private async Task<IActionResult> AnswerAsync(int id, Refusal? refusal, string done, CancellationToken ct)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError("", t.Sentence(refusal));
            return await OnGetAsync(id, ct);
        }

        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(done);
        return RedirectToPage("Index");
    }
}
