using System.ComponentModel.DataAnnotations;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

[EnableRateLimiting(RateLimits.SignIn)]
public class EmailModel(IBackgroundJobClient jobs, IStringLocalizer<Strings> t) : OwnerOnly
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MailAddress]
    public string Email { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ObjectionAsync(ct) is { } objection)
            return objection;

        var userId = HttpContext.UserId()!.Value;
        jobs.Enqueue<AccountMail>(mail => mail.ConfirmNewAddressAsync(userId, Email.Trim(), CancellationToken.None));
        this.Notify(t["We have written to {0}. Follow the link in our letter to use that address.", Email.Trim()]);
        return RedirectToPage();
    }
}
