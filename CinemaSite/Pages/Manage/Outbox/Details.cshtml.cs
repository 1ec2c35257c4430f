using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace CinemaSite.Pages.Manage.Outbox;

[SendsMail]
[SecurityHeadersPolicy(SecurityHeaders.AroundFrame)]
public class DetailsModel(CinemaDbContext db, House house, SendMailAgain sendAgain, IStringLocalizer<Strings> t) : PageModel
{
    public OutboxMessage Message { get; private set; } = null!;

    /// <summary>Null before it was written, and again when it is old.</summary>
    public MailCopy? Copy { get; private set; }

    /// <summary>The reference of the booking that it is about.</summary>
    public string? Booking { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public bool HoldsSecret => Copy is { Content: null } || Copy is null && Message.Kind.HoldsSecret();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.MailAsync(id, ct) is not var (message, copy))
            return NotFound();

        Zone = (await house.CinemaAsync(ct)).TimeZone;
        (Message, Copy, Booking) = (message, copy, await db.BookingOfAsync(message, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        var refusal = await sendAgain.RunAsync(HttpContext.Actor(), id, ct);
        this.Notify(refusal is null ? t["The mail is on its way."] : t.Sentence(refusal), isBad: refusal is not null);
        return RedirectToPage(new { id });
    }
}
