using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Seating;
using CinemaSite.Seating.Notation;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Auditoriums;

public class SeatsModel(CinemaDbContext db, SaveSeatPlan save, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public SeatPlanForm Form { get; set; } = new();

    public Auditorium Auditorium { get; private set; } = null!;

    public SeatDrawing? Drawing { get; private set; }

    public int Newest => Auditorium.Plans.Select(p => p.Version).DefaultIfEmpty().Max();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.AuditoriumAsync(id, ct) is not { } auditorium)
            return NotFound();

        Auditorium = auditorium;
        if (HttpMethods.IsGet(Request.Method))
            Form = new() { Text = SeatPlanNotation.Print(await db.SeatsAsync(id, Newest, ct)), After = Newest };
        Drawing = this.Draw(Form, t);
        return Page();
    }

    public Task<IActionResult> OnPostPreviewAsync(int id, CancellationToken ct) => OnGetAsync(id, ct);

    public async Task<IActionResult> OnPostUploadAsync(int id, IFormFile? file, CancellationToken ct)
    {
        Form.Text = this.ReadLayout(file is null ? null : await Uploads.TextAsync(file, ct), t) ?? Form.Text;
        return await OnGetAsync(id, ct);
    }

    public async Task<IActionResult> OnPostSaveAsync(int id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not PageResult page || !ModelState.IsValid)
            return Auditorium is null ? NotFound() : Page();

        var saved = await save.RunAsync(id, Form.Text ?? "", Form.After, HttpContext.Actor(), ct);
        if (saved.Version is { } version)
        {
            this.Notify(t["Version {0} is saved. Screenings that are planned from now on use it.", version]);
            return RedirectToPage();
        }

        ModelState.AddModelError("Form.Text", t.Sentence(saved.Refusal!));
        Form.After = Newest;
        ModelState.Remove("Form.After");
        return page;
    }
}
