using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Staff;

[SendsMail]
public class InviteModel(InviteStaff invite, IStringLocalizer<Strings> t) : PageModel
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
        if (invited.UserId is null)
        {
            ModelState.AddModelError(nameof(Email), t.Sentence(invited.Refusal!));
            return Page();
        }

        this.Notify(t["We have written to {0}.", Email.Trim()]);
        return RedirectToPage("./Index");
    }
}
