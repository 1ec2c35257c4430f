using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Bookings;

/// <summary>Choose tickets, see the sum, say yes. Only the last changes anything.</summary>
[EnableRateLimiting(RateLimits.Hold)]
[SendsMail, FreesSeats]
public class GiveBackModel(CinemaDbContext db, House house, RefundTickets refundTickets, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int[] Tickets { get; set; } = [];

    /// <summary>Null before anything was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public ReturnWay? Way { get; set; }

    public Booking Booking { get; private set; } = null!;

    public IReadOnlyList<ReturnOffer> Offers { get; private set; } = [];

    /// <summary>What the choice would bring.</summary>
    public ReturnPlan? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await HttpContext.BookingToGiveAsync(db, reference, isAtDesk: false, ct) is not { } own)
            return NotFound();

        Booking = own;
        Offers = [.. own.Tickets.Select(ticket => ReturnOffer.Of(ticket, own.Screening, house.UtcNow)).Where(offer => !offer.IsNone)];
        Plan = Way is { } way ? await db.ReturnPlanAsync(own, Tickets, way, house.UtcNow, ct) : null;
        return Offers.Count > 0 ? Page() : RedirectToPage("./Details", new { reference });
    }

    /// <param name="promised">The sum that the page named.</param>
    public async Task<IActionResult> OnPostAsync(string reference, long promised, CancellationToken ct)
    {
        if (await HttpContext.BookingToGiveAsync(db, reference, isAtDesk: false, ct) is not { } own)
            return NotFound();

        var given = await refundTickets.RunAsync(own.Id, Tickets, Way ?? ReturnWay.AsPaid, promised, ct);
        this.Notify(
            given.Refusal is { } refusal ? t.Sentence(refusal)
                : given.Total == 0 ? t["The tickets were given back."] : t["The tickets were given back. {0} comes back to you.", own.Money(given.Total)],
            isBad: given.Refusal is not null);
        return RedirectToPage("./Details", new { reference });
    }
}
