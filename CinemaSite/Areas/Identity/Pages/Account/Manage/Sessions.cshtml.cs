using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

public class SessionsModel(SignOutEverywhere signOut, SignIns cookie, IStringLocalizer<Strings> t) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await signOut.RunAsync(HttpContext.Actor(), HttpContext.UserId() ?? 0, ct);
        await cookie.SignOutAsync();
        this.Notify(t["You are signed out everywhere."]);
        return RedirectToPage("/Account/Login");
    }
}
