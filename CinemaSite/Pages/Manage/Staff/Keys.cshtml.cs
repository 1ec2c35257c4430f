using System.ComponentModel.DataAnnotations;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Staff;

public class KeysModel(CinemaDbContext db, MakeApiKey make, RevokeApiKey revoke, House house, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Name the scanner"), StringLength(ApiKey.LongestName, ErrorMessage = "Give the scanner a name of at most 60 letters.")]
    public string Name { get; set; } = "";

    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>The key just made; seen once.</summary>
    public string? Secret { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Keys = await db.ApiKeys.AsNoTracking().OrderByDescending(k => k.Id).ToListAsync(ct);
        Secret = TempData[nameof(Secret)] as string;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(ct);

        TempData[nameof(Secret)] = await make.RunAsync(Name, HttpContext.Actor(), ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRevokeAsync(int id, CancellationToken ct)
    {
        if (await revoke.RunAsync(id, HttpContext.Actor(), ct))
            this.Notify(t["The key opens nothing any more."]);
        return RedirectToPage();
    }
}
