using CinemaSite.Data;
using CinemaSite.Programme;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Programme;

[UploadLimit(10)]
public class ImportModel(CinemaDbContext db, KeepUpload keepUpload, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public IFormFile? Programme { get; set; }

    [BindProperty]
    public string? Cinema { get; set; }

    [BindProperty]
    public string? Auditorium { get; set; }

    [BindProperty]
    public DateOnly? ShiftTo { get; set; }

    public IReadOnlyList<SelectListItem> Cinemas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Cinemas = await db.Cinemas.OrderBy(c => c.Name).Select(c => new SelectListItem(c.Name, c.Slug)).ToListAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (Programme is null)
            ModelState.AddModelError(nameof(Programme), t["Choose a file."]);
        if (Cinemas.Count > 1 && Cinemas.All(c => c.Value != Cinema))
            ModelState.AddModelError(nameof(Cinema), t["Choose the cinema that it is for."]);
        if (!ModelState.IsValid)
            return Page();

        var content = await Programme!.BytesAsync(ProgrammeUpload.MaxBytes + 1, ct);
        var kept = await keepUpload.RunAsync(new(Programme!.FileName, content, Cinema, Auditorium, ShiftTo), HttpContext.Actor(), ct);
        if (kept.Refusal is null)
            return RedirectToPage("Check", new { kept.Key });

        ModelState.AddModelError(nameof(Programme), t.Sentence(kept.Refusal));
        return Page();
    }
}
