using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

[EnableRateLimiting(RateLimits.SignIn)]
[SendsMail]
public class EmailModel(AskForLetter ask, IStringLocalizer<Strings> t) : OwnerOnly
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MailAddress]
    public string Email { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await ObjectionAsync(ct) is { } objection)
            return objection;

        await ask.RunAsync(AccountNotice.NewAddress, HttpContext.UserId()!.Value, Email.Trim(), ct);
        this.Notify(t["We have written to {0}. Follow the link in our letter to use that address.", Email.Trim()]);
        return RedirectToPage();
    }
}
