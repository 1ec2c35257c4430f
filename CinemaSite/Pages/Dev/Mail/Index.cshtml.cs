using CinemaSite.Notifications;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Dev.Mail;

public class IndexModel(MailFolder folder, House house) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<FiledMail> Mails { get; private set; } = [];

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Mails = await folder.NewestAsync(Most, ct);
    }
}
