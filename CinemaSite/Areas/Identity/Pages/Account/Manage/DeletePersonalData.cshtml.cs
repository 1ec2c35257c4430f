using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

[EnableRateLimiting(RateLimits.SignIn)]
public class DeletePersonalDataModel(DeleteAccount deleteAccount, SignInManager<User> cookie, IStringLocalizer<Strings> t) : OwnerOnly
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ObjectionAsync(ct) is { } objection)
            return objection;

        if (await deleteAccount.RunAsync(Owner!.Id, ct) is { } refusal)
        {
            ModelState.AddModelError("", t.Sentence(refusal));
            return Page();
        }

        await cookie.SignOutAsync();
        this.Notify(t["Your account is closed. Thank you for coming, and come again."]);
        return RedirectToPage("/Account/Login");
    }
}
