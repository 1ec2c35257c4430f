using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

[EnableRateLimiting(RateLimits.SignIn)]
public class EnableAuthenticatorModel(Accounts accounts, TurnOnSecondFactor turnOn, House house, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the code")]
    public string Code { get; set; } = "";

    public string Key { get; private set; } = "";

    public HtmlString Picture { get; private set; } = HtmlString.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await accounts.GetUserAsync(User) is not { } user)
            return Challenge();
        if (user.TwoFactorEnabled || !PasswordProof.IsThere(TempData, user.Id, house.UtcNow) || await accounts.GetAuthenticatorKeyAsync(user) is not { } key)
            return RedirectToPage("./TwoFactorAuthentication", new { ReturnUrl });

        var name = (await house.CinemaAsync(ct)).Name;
        Key = string.Join(' ', key.Chunk(4).Select(four => new string(four))).ToLowerInvariant();
        Picture = QrPicture.Svg(AuthenticatorKey.Address(name, user.Email!, key), t["The key as a picture to scan"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!PasswordProof.IsThere(TempData, HttpContext.UserId() ?? 0, house.UtcNow))
            return RedirectToPage("./TwoFactorAuthentication", new { ReturnUrl });
        if (ModelState.IsValid && await turnOn.RunAsync(HttpContext.Actor(), Code, ct) is { } codes)
        {
            PasswordProof.Take(TempData);
            TempData[ShowRecoveryCodesModel.Codes] = string.Join(' ', codes);
            return RedirectToPage("./ShowRecoveryCodes", new { ReturnUrl });
        }

        if (ModelState.IsValid)
            ModelState.AddModelError(nameof(Code), t["That code is not right. Wait for the next one and try again."]);
        return await OnGetAsync(ct);
    }
}
