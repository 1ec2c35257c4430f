using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Staff;

/// <summary>The buttons under somebody who was invited.</summary>
[SendsMail]
public class InvitationModel(InviteAgain again, WithdrawInvitation withdraw, IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet(int id) => RedirectToPage("./Person", new { id });

    public async Task<IActionResult> OnPostAsync(int id, string what, CancellationToken ct)
    {
        var isAgain = what == "again";
        if (!(isAgain ? await again.RunAsync(HttpContext.Actor(), id, ct) : await withdraw.RunAsync(HttpContext.Actor(), id, ct)))
            this.Notify(t["This invitation is no longer open."], isBad: true);
        else if (!isAgain)
            this.Notify(t["The invitation is withdrawn."]);
        else
            this.Notify(t["The invitation is sent again. The link before no longer works."]);
        return RedirectToPage("./Index");
    }
}
