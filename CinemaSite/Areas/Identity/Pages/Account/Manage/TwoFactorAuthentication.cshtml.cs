using CinemaSite.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

/// <summary>Who is sent here from the desk comes with the address to go on to.</summary>
[EnableRateLimiting(Web.RateLimits.SignIn)]
public class TwoFactorAuthenticationModel(Accounts accounts, SignIns cookie, Web.House house) : OwnerOnly
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    public bool IsNeeded => ReturnUrl is not null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } user)
            return Challenge();

        IsOn = user.TwoFactorEnabled;
        CodesLeft = await accounts.CountRecoveryCodesAsync(user);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ObjectionAsync(ct) is { } objection)
            return objection;
        if (Owner!.TwoFactorEnabled)
            return RedirectToPage(new { ReturnUrl });

        await accounts.ResetAuthenticatorKeyAsync(Owner);
        await cookie.RefreshSignInAsync(Owner);
        PasswordProof.Give(TempData, Owner.Id, house.UtcNow);
        return RedirectToPage("./EnableAuthenticator", new { ReturnUrl });
    }
}
