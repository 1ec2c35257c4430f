using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Bookings;

[SendsMail]
public class DetailsModel(CinemaDbContext db, SendTicketsAgain sendAgain, IStringLocalizer<Strings> t) : PageModel
{
    public BookingStory Story { get; private set; } = null!;

    public IReadOnlyList<DocumentLink> Documents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.BookingStoryAsync(reference, ct) is not { } story)
            return NotFound();

        Story = story;
        Documents = await db.DocumentsOfAsync(story.Booking.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        var refusal = await sendAgain.RunAsync(HttpContext.Actor(), reference, ct);
        this.Notify(
            refusal is null ? t["The tickets are on their way to the customer again."] : t.Sentence(refusal), isBad: refusal is not null);
        return RedirectToPage(new { reference });
    }
}
