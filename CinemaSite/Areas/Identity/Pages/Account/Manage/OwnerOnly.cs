using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

/// <summary>A page that asks for the password before it does anything: an open browser is not yet its owner.</summary>
public abstract class OwnerOnly : PageModel
{
    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = "Enter your password")]
    public string Password { get; set; } = "";

    protected User? Owner { get; private set; }

    /// <summary>The answer to somebody who is not the owner; null for the owner. Who guesses too often is signed out.</summary>
    protected async Task<IActionResult?> ObjectionAsync(CancellationToken ct)
    {
        var services = HttpContext.RequestServices;
        Owner = await services.GetRequiredService<Accounts>().GetUserAsync(User);
        switch (await services.GetRequiredService<CheckPassword>().RunAsync(Owner, Password, ct))
        {
            case PasswordCheck.Right:
                return null;
            case PasswordCheck.LockedOut:
                await services.GetRequiredService<SignInManager<User>>().SignOutAsync();
                return RedirectToPage("/Account/Lockout");
            default:
                ModelState.AddModelError(nameof(Password), services.GetRequiredService<IStringLocalizer<Strings>>()["That is not your password"]);
                return Page();
        }
    }
}
