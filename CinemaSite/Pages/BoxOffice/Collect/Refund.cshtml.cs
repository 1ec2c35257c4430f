using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice.Collect;

/// <summary>Tickets are given back over the counter.</summary>
[NeedsOpenTill]
[SendsMail, FreesSeats]
public class RefundModel(CinemaDbContext db, House house, RefundAtTill refundAtTill, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public RefundForm Form { get; set; } = new();

    public Booking Booking { get; private set; } = null!;

    public IReadOnlyList<ReturnOffer> Offers { get; private set; } = [];

    public IReadOnlyList<MeansLine> Means { get; private set; } = [];

    /// <summary>It could be done with a manager's sign-in, which the form then asks for.</summary>
    public bool AsksManager { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.BookingToCollectAsync(reference, ct) is not { Booking: { ConfirmedAt: not null } booking } found)
            return NotFound();

        (Booking, Means) = (booking, found.Means);
        Offers = [.. booking.Tickets.Where(x => x.Status is TicketStatus.Active or TicketStatus.Used).Select(x => ReturnOffer.Of(x, booking.Screening, house.UtcNow))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        if (await OnGetAsync(reference, ct) is not PageResult page)
            return NotFound();

        var result = await refundAtTill.RunAsync(Form.At(HttpContext.Till().Id, Booking.Id), HttpContext.Actor(), ct);
        AsksManager = result.AsksManager;
        if (result.Refusal is { } refusal)
        {
            ModelState.AddModelError(result.AsksManager ? "Form.ManagerEmail" : "Form.Tickets", t.Sentence(refusal));
            return page;
        }

        this.Notify(string.Join(". ", result.Refunds.GroupBy(r => r.To).Select(way => $"{t[way.Key.BackWords()]}: {Booking.Money(way.Sum(r => r.Amount))}")) + ".");
        return RedirectToPage("./Details", new { reference = Booking.Reference });
    }
}
