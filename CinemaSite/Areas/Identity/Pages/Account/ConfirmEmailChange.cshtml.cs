using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account;

[SendsMail]
public class ConfirmEmailChangeModel(
    ChangeAddress changeAddress, SignInManager<User> cookie, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Email { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await changeAddress.RunAsync(Id, Email, Code, ct))
        {
            ModelState.AddModelError("", t["This link no longer works. Ask for a new one."]);
            return Page();
        }

        this.Notify(t["Your new address is confirmed. Sign in with it from now on."]);
        await cookie.SignOutAsync();
        return RedirectToPage("./Login");
    }
}
