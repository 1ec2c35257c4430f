using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Auditoriums;

public class CinemaModel(CinemaDbContext db, ChangeCinema changeCinema, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public CinemaForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Days => Enum.GetValues<DayOfWeek>()
        .Select(day => new SelectListItem(CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day).Capital(), $"{day}"));

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.Cinemas.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cinema)
            return NotFound();

        Form = CinemaForm.Of(cinema);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await db.Cinemas.AnyAsync(c => c.Id == id, ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        foreach (var (fact, reason) in await changeCinema.RunAsync(id, Form.Facts(), HttpContext.Actor(), ct))
            ModelState.AddModelError($"{nameof(Form)}.{fact}", t.Sentence(reason));
        if (!ModelState.IsValid)
            return Page();

        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(t["The cinema has been changed."]);
        return RedirectToPage("/Manage/Auditoriums/Index");
    }
}
