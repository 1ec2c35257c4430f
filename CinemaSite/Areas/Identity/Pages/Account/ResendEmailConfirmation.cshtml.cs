using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CinemaSite.Areas.Identity.Pages.Account;

[EnableRateLimiting(RateLimits.SignUp)]
[SendsMail]
public class ResendEmailConfirmationModel(AskForLetter ask) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MailAddress]
    public string Email { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        await ask.RunAsync(AccountNotice.ConfirmAddress, 0, Email.Trim(), ct);
        TempData[nameof(RegisterConfirmationModel.Email)] = Email.Trim();
        return RedirectToPage("./RegisterConfirmation");
    }
}
