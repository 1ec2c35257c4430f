using CinemaSite.Notifications;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace CinemaSite.Pages.Dev.Mail;

[SecurityHeadersPolicy(SecurityHeaders.AroundFrame)]
public class DetailsModel(MailFolder folder) : PageModel
{
    public new string File { get; private set; } = "";

    public Notifications.Mail Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken ct)
    {
        if (await folder.ReadAsync(name, ct) is not { } mail)
            return NotFound();

        (File, Shown) = (name, mail);
        return Page();
    }
}
