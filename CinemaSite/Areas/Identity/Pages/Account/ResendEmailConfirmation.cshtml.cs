using System.ComponentModel.DataAnnotations;
using CinemaSite.Notifications;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CinemaSite.Areas.Identity.Pages.Account;

[EnableRateLimiting(RateLimits.SignUp)]
public class ResendEmailConfirmationModel(IBackgroundJobClient jobs) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MailAddress]
    public string Email { get; set; } = "";

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
            return Page();

        jobs.Enqueue<AccountMail>(mail => mail.ConfirmAgainAsync(Email.Trim(), CancellationToken.None));
        TempData[nameof(RegisterConfirmationModel.Email)] = Email.Trim();
        return RedirectToPage("./RegisterConfirmation");
    }
}
