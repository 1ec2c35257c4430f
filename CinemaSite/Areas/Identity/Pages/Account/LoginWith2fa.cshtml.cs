using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account;

/// <summary>The second half of signing in; without the first it leads there.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public class LoginWith2faModel(SignInWithCode signIn, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Remember { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the code")]
    public string Code { get; set; } = "";

    [BindProperty]
    public bool RememberBrowser { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.CanAsync() ? Page() : RedirectToPage("./Login", new { ReturnUrl });

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        switch (await signIn.RunAsync(Code, Remember, RememberBrowser, ct))
        {
            case CodeAnswer.SignedIn:
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/account");
            case CodeAnswer.TooLate:
                this.Notify(t["That took too long. Please say your password again."], isBad: true);
                return RedirectToPage("./Login", new { ReturnUrl });
            default:
                ModelState.AddModelError(nameof(Code), t["That code is not right. Wait for the next one and try again."]);
                return Page();
        }
    }
}
