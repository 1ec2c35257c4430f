using CinemaSite.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Areas.Identity.Pages.Account;

/// <summary>Open to everybody: who is signed out already must not have to sign in to sign out.</summary>
[AllowAnonymous]
public class LogoutModel(SignInManager<User> cookie) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await cookie.SignOutAsync();
        return LocalRedirect("~/");
    }
}
