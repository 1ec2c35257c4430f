using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account;

/// <summary>A link from a mail. It only shows a button, for mail filters follow links too.</summary>
public class ConfirmEmailModel(Accounts accounts, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.FindByIdAsync($"{Id}") is { } user && (await accounts.ConfirmEmailAsync(user, Code)).Succeeded)
        {
            this.Notify(t["Your address is confirmed. You can sign in now."]);
            return RedirectToPage("./Login");
        }

        this.Notify(t["That link no longer works. If your address is not confirmed yet, we can send a new one."], isBad: true);
        return RedirectToPage("./ConfirmEmail");
    }
}
