using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account;

public class ConfirmEmailChangeModel(
    ChangeAddress changeAddress, SignInManager<User> cookie, IBackgroundJobClient jobs, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Email { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await changeAddress.RunAsync(Id, Email, Code, ct) is not { } changed)
        {
            ModelState.AddModelError("", t["This link no longer works. Ask for a new one."]);
            return Page();
        }

        jobs.Enqueue<AccountMail>(mail => mail.AddressChangedAsync(changed.User.Id, changed.OldEmail, CancellationToken.None));
        this.Notify(t["Your new address is confirmed. Sign in with it from now on."]);
        await cookie.SignOutAsync();
        return RedirectToPage("./Login");
    }
}
