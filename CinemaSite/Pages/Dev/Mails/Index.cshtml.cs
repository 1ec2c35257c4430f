using CinemaSite.Notifications;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Dev.Mails;

public class IndexModel(MailGallery gallery) : PageModel
{
    public ILookup<NoticeKind, GalleryMail> Mails { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Mails = (await gallery.MailsAsync(ct)).ToLookup(m => m.Kind);
}
