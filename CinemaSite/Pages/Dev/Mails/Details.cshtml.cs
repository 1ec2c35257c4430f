using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace CinemaSite.Pages.Dev.Mails;

[SecurityHeadersPolicy(SecurityHeaders.AroundFrame)]
public class DetailsModel(MailGallery gallery) : PageModel
{
    public GalleryMail Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken ct)
    {
        if ((await gallery.MailsAsync(ct)).SingleOrDefault(m => m.Number == number) is not { } mail)
            return NotFound();

        Shown = mail;
        return Page();
    }
}
