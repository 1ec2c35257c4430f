using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

[EnableRateLimiting(RateLimits.SignIn)]
[SendsMail]
public class ChangePasswordModel(
    ChangePassword change, SignInManager<User> cookie, IStringLocalizer<Strings> t) : OwnerOnly
{
    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = "Choose a password")]
    public string NewPassword { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ObjectionAsync(ct) is { } objection)
            return objection;

        var answer = await change.RunAsync(Owner!, NewPassword, ct);
        foreach (var error in answer.Objections)
            ModelState.AddModelError(nameof(NewPassword), error.Description);
        if (answer.User is not { } user)
            return Page();

        await cookie.RefreshSignInAsync(user);
        this.Notify(t["Your password is changed. Other devices are signed out."]);
        return RedirectToPage();
    }
}
