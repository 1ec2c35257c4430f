using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Manage.Auditoriums;

public class AddModel(
    CinemaDbContext db, SaveAuditorium save, IOptionsSnapshot<ScheduleOptions> usual, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public AuditoriumForm Form { get; set; } = new();

    public string CinemaName { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(int cinemaId, CancellationToken ct)
    {
        Form.CleaningMinutes = usual.Value.CleaningMinutes;
        return LoadAsync(cinemaId, ct);
    }

    private async Task<IActionResult> LoadAsync(int cinemaId, CancellationToken ct)
    {
        if (await db.Cinemas.Where(c => c.Id == cinemaId).Select(c => c.Name).SingleOrDefaultAsync(ct) is not { } name)
            return NotFound();

        CinemaName = name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int cinemaId, CancellationToken ct)
    {
        if (await LoadAsync(cinemaId, ct) is not PageResult page)
            return NotFound();
        if (!ModelState.IsValid)
            return page;

        var saved = await save.RunAsync(cinemaId, null, Form.Facts(), HttpContext.Actor(), ct);
        if (saved.Refusal is { } refusal)
        {
            ModelState.AddModelError("Form.Name", t.Sentence(refusal));
            return page;
        }

        this.Notify(t["The auditorium has been added. Now write its seats."]);
        return RedirectToPage("/Manage/Auditoriums/Seats", new { id = saved.Id });
    }
}
