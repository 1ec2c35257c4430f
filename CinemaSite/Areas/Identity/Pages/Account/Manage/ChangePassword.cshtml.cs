using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

[EnableRateLimiting(RateLimits.SignIn)]
public class ChangePasswordModel(
    Accounts accounts, SignInManager<User> cookie, IBackgroundJobClient jobs, IStringLocalizer<Strings> t) : OwnerOnly
{
    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = "Choose a password")]
    public string NewPassword { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ObjectionAsync(ct) is { } objection)
            return objection;

        var answer = await accounts.ChangePasswordAsync(Owner!, Password, NewPassword);
        foreach (var error in answer.Errors)
            ModelState.AddModelError(nameof(NewPassword), error.Description);
        if (!answer.Succeeded)
            return Page();

        var userId = Owner!.Id;
        jobs.Enqueue<AccountMail>(mail => mail.PasswordChangedAsync(userId, CancellationToken.None));
        await cookie.RefreshSignInAsync(Owner);
        this.Notify(t["Your password is changed. Other devices are signed out."]);
        return RedirectToPage();
    }
}
