using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account;

[EnableRateLimiting(RateLimits.SignIn)]
public class LoginModel(SignInWithPassword signIn, IBackgroundJobClient jobs, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your e-mail address")]
    public string Email { get; set; } = "";

    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = "Enter your password")]
    public string Password { get; set; } = "";

    [BindProperty]
    public bool Remember { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        var answer = await signIn.RunAsync(Email.Trim(), Password, Remember, ct);
        if (answer.SignedIn)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/account");

        if (answer.NeedsCode)
            return RedirectToPage("./LoginWith2fa", new { ReturnUrl, Remember });

        if (answer.IsWrittenTo)
            jobs.SendMail();
        ModelState.AddModelError(nameof(Email), t["We cannot sign you in with that e-mail address and password. If your account is new, follow the link in our letter first."]);
        return Page();
    }
}
