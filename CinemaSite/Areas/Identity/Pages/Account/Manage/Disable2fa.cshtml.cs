using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

[EnableRateLimiting(RateLimits.SignIn)]
public class Disable2faModel(Accounts accounts, TurnOffSecondFactor turnOff, SignIns cookie, IStringLocalizer<Strings> t) : OwnerOnly
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ObjectionAsync(ct) is { } objection)
            return objection;

        if (await turnOff.RunAsync(HttpContext.Actor(), Owner!.Id, ct) is null && await accounts.FindByIdAsync($"{Owner.Id}") is { } owner)
        {
            await cookie.EnterAsync(owner, remember: false, withSecondFactor: false);
            this.Notify(t["Two-factor sign-in is off."]);
        }

        return RedirectToPage("./TwoFactorAuthentication");
    }
}
