using CinemaSite.Identity;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

[EnableRateLimiting(RateLimits.SignIn)]
public class GenerateRecoveryCodesModel(Accounts accounts, NewRecoveryCodes newCodes) : OwnerOnly
{
    public async Task<IActionResult> OnGetAsync() =>
        await accounts.GetUserAsync(User) is { TwoFactorEnabled: true } ? Page() : RedirectToPage("./TwoFactorAuthentication");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ObjectionAsync(ct) is { } objection)
            return objection;
        if (!Owner!.TwoFactorEnabled)
            return RedirectToPage("./TwoFactorAuthentication");

        var codes = await newCodes.RunAsync(HttpContext.Actor(), ct);
        TempData[ShowRecoveryCodesModel.Codes] = string.Join(' ', codes);
        return RedirectToPage("./ShowRecoveryCodes");
    }
}
