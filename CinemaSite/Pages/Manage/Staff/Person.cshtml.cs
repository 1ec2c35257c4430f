using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Staff;

public class PersonModel(CinemaDbContext db, House house, ChangeRoles changeRoles, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public string[] Chosen { get; set; } = [];

    public StaffMember Person { get; private set; } = null!;

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
            return NotFound();

        Chosen = [.. Person.Roles];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
            return NotFound();
        if (await changeRoles.RunAsync(HttpContext.Actor(), id, Chosen, ct) is { } refusal)
        {
            ModelState.AddModelError(nameof(Chosen), t.Sentence(refusal));
            return Page();
        }

        this.Notify(t["The roles of {0} are changed.", Person.Name]);
        return RedirectToPage("./Index");
    }

    private async Task<bool> FindAsync(int id, CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Person = (await db.StaffAsync(house.UtcNow, ct, id)).SingleOrDefault()!;
        return Person is not null;
    }
}
