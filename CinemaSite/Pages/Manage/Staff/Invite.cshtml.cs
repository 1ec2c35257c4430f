using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Staff;

public class InviteModel(InviteStaff invite, IBackgroundJobClient jobs, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter a name"), StringLength(100, ErrorMessage = "Enter a name of at most 100 characters")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter an e-mail address"), MailAddress]
    public string Email { get; set; } = "";

    [BindProperty]
    public string[] Chosen { get; set; } = [];

    [BindProperty, AllowedValues("en", "es", ErrorMessage = "Choose a language")]
    public string Language { get; set; } = Languages.Current;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Chosen is [])
            ModelState.AddModelError(nameof(Chosen), t.Sentence(InviteStaff.NoRoles));
        if (!ModelState.IsValid)
            return Page();

        var invited = await invite.RunAsync(HttpContext.Actor(), Name, Email.Trim(), Chosen, Language, ct);
        if (invited.UserId is not { } userId)
        {
            ModelState.AddModelError(nameof(Email), t.Sentence(invited.Refusal!));
            return Page();
        }

        jobs.Enqueue<AccountMail>(mail => mail.JoinStaffAsync(userId, CancellationToken.None));
        this.Notify(t["We have written to {0}.", Email.Trim()]);
        return RedirectToPage("./Index");
    }
}
