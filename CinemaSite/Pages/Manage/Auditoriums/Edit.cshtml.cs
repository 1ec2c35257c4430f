using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Auditoriums;

public class EditModel(CinemaDbContext db, SaveAuditorium save, DeleteAuditorium delete, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public AuditoriumForm Form { get; set; } = new();

    public Auditorium Auditorium { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.AuditoriumAsync(id, ct) is not { } auditorium)
            return NotFound();

        (Auditorium, Form) = (auditorium, HttpMethods.IsGet(Request.Method) ? AuditoriumForm.Of(auditorium) : Form);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not PageResult || !ModelState.IsValid)
            return Auditorium is null ? NotFound() : Page();

        var saved = await save.RunAsync(Auditorium.CinemaId, id, Form.Facts(), HttpContext.Actor(), ct);
        return saved.Refusal is { } refusal ? Refused(refusal) : await DoneAsync(t["The auditorium has been changed."], ct);
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken ct)
    {
        ModelState.Clear();
        if (await OnGetAsync(id, ct) is not PageResult)
            return NotFound();

        Form = AuditoriumForm.Of(Auditorium);
        return await delete.RunAsync(id, HttpContext.Actor(), ct) is { } refusal ? Refused(refusal) : await DoneAsync(t["The auditorium has been deleted."], ct);
    }

    private PageResult Refused(Refusal refusal)
    {
        ModelState.AddModelError("Form.Name", t.Sentence(refusal));
        return Page();
    }

    private async Task<IActionResult> DoneAsync(string said, CancellationToken ct)
    {
        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(said);
        return RedirectToPage("/Manage/Auditoriums/Index");
    }
}
