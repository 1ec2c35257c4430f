using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Staff;

/// <summary>The buttons under somebody who was invited.</summary>
public class InvitationModel(InviteAgain again, WithdrawInvitation withdraw, IBackgroundJobClient jobs, IStringLocalizer<Strings> t) : PageModel
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
        {
            jobs.Enqueue<AccountMail>(mail => mail.JoinStaffAsync(id, CancellationToken.None));
            this.Notify(t["The invitation is sent again. The link before no longer works."]);
        }

        return RedirectToPage("./Index");
    }
}
