using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Staff;

/// <summary>The buttons under a member of staff that shut or open their account.</summary>
public class AccessModel(
    DeactivateStaff deactivate, ReactivateStaff reactivate, SignOutEverywhere signOut, TurnOffSecondFactor turnOff,
    IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet(int id) => RedirectToPage("./Person", new { id });

    public async Task<IActionResult> OnPostAsync(int id, string what, CancellationToken ct)
    {
        var by = HttpContext.Actor();
        var (refusal, done) = what switch
        {
            "deactivate" => (await deactivate.RunAsync(by, id, ct), t["The account is deactivated, and signed out everywhere within a minute."]),
            "reactivate" => (await reactivate.RunAsync(by, id, ct), t["The account is active again."]),
            "second-factor" => (await turnOff.RunAsync(by, id, ct), t["Two-factor sign-in is off."]),
            _ => (await signOut.RunAsync(by, id, ct), t["They are signed out everywhere within a minute."]),
        };
        this.Notify(refusal is null ? done : t.Sentence(refusal), isBad: refusal is not null);
        return RedirectToPage("./Person", new { id });
    }
}
