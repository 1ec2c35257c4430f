using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CinemaSite.Areas.Identity.Pages.Account;

[EnableRateLimiting(RateLimits.SignUp)]
public class RegisterModel(SignUp signUp, IBackgroundJobClient jobs) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name"), StringLength(100, ErrorMessage = "Enter a name of at most 100 characters")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MailAddress]
    public string Email { get; set; } = "";

    [BindProperty, PhoneNumber]
    public string? Phone { get; set; }

    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = "Choose a password")]
    public string Password { get; set; } = "";

    [BindProperty]
    public string[] Genres { get; set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        var answer = await signUp.RunAsync(new(Name, Email.Trim(), Phone?.Trim(), Password, Genres, Languages.Current), ct);
        foreach (var objection in answer.Objections)
            ModelState.AddModelError(nameof(Password), objection.Description);
        if (answer.UserId is not { } userId)
            return Page();

        if (answer.IsNew)
            jobs.Enqueue<AccountMail>(mail => mail.ConfirmAddressAsync(userId, CancellationToken.None));
        else
            jobs.Enqueue<AccountMail>(mail => mail.AlreadyKnownAsync(userId, CancellationToken.None));
        TempData[nameof(RegisterConfirmationModel.Email)] = Email.Trim();
        return RedirectToPage("./RegisterConfirmation");
    }
}
