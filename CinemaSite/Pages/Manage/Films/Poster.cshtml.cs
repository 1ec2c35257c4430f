using CinemaSite.Catalog;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Films;

/// <summary>Takes the uploaded poster away.</summary>
public class PosterModel(RemovePoster removePoster, IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet(int id) => RedirectToPage("Edit", new { id });

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await removePoster.RunAsync(id, HttpContext.Actor(), ct))
            return NotFound();

        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(t["The poster is removed. The drawn one is shown again."]);
        return RedirectToPage("Edit", new { id });
    }
}
