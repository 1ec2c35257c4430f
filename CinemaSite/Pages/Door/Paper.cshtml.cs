using System.ComponentModel.DataAnnotations;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using CinemaSite.Ticketing.Paper;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Door;

/// <summary>Paper for a door where nothing else works: the pack before, and the codes from it afterwards.</summary>
public class PaperModel(
    CinemaDbContext db, MakeBlackoutPack make, AdmitFromPaper admit, House house, IOptionsSnapshot<DoorOptions> door, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Type at least one code.")]
    [StringLength(20_000, ErrorMessage = "That is too much at once. Type the codes in two parts.")]
    public string? Codes { get; set; }
    public DoorScreening Here { get; private set; } = null!;
    public DateTime? MadeAt { get; private set; }
    public IReadOnlyList<PaperAnswer> Answers { get; private set; } = [];

    public string Because(PaperAnswer answer) =>
        answer.Scan is { } scan ? DoorPanel.Of(scan, door.Value, house.UtcNow).Because(t) : t[answer.Advice()];

    public async Task<IActionResult> OnGetAsync(int screeningId, CancellationToken ct)
    {
        if (await db.DoorScreeningAsync(screeningId, ct) is not { } here)
            return NotFound();

        Here = here;
        MadeAt = await db.PaperMadeAtAsync(screeningId, ct) is { } made ? here.ToLocal(made) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(int screeningId, CancellationToken ct)
    {
        var isMade = await make.RunAsync(screeningId, always: true, ct);
        this.Notify(isMade ? t["The pack is made. Download and print it."] : t["There is no pack for a screening that is not on."], isBad: !isMade);
        return RedirectToPage(new { screeningId });
    }

    public async Task<IActionResult> OnPostAsync(int screeningId, CancellationToken ct)
    {
        if (!ModelState.IsValid || await db.DoorScreeningAsync(screeningId, ct) is null)
            return await OnGetAsync(screeningId, ct);

        Answers = await admit.RunAsync(screeningId, Codes!, HttpContext.Actor(), ct);
        ModelState.Remove(nameof(Codes));
        Codes = string.Join('\n', Answers.Where(a => a.IsOpen).Select(a => a.Typed));
        if (Answers.Any(a => a.Outcome != PaperOutcome.Admitted))
            return await OnGetAsync(screeningId, ct);

        this.Notify(t.Count(Answers.Count, "{0} ticket is let in.", "{0} tickets are let in."));
        return RedirectToPage(new { screeningId });
    }
}
