using CinemaSite.Resources;
using CinemaSite.Ticketing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Door;

/// <summary>The button under an admission of the last minute.</summary>
public class UndoModel(UndoAdmission undo, IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Url.Door());

    public async Task<IActionResult> OnPostAsync(int id, int? screeningId, CancellationToken ct)
    {
        if (await undo.RunAsync(id, HttpContext.Actor(), ct) is { } refusal)
            this.Notify(t.Sentence(refusal), isBad: true);
        return LocalRedirect(Url.Door(screeningId, id));
    }
}
