using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Bookings;

[EnableRateLimiting(RateLimits.SignIn)]
[SendsMail, FreesSeats]
public class RefundModel(CinemaDbContext db, House house, RefundForCustomer refundForCustomer, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public RefundForm Form { get; set; } = new();

    public Booking Booking { get; private set; } = null!;

    public bool AsksManager { get; private set; }

    /// <summary>Those that can still be given back.</summary>
    public IReadOnlyList<ReturnOffer> Offers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.Bookings.WithEverything().SingleOrDefaultAsync(b => b.Reference == reference && b.ConfirmedAt != null, ct) is not { } booking)
            return NotFound();

        Booking = booking;
        Offers = [.. booking.Tickets.Where(k => k.Status is TicketStatus.Active or TicketStatus.Used).Select(k => ReturnOffer.Of(k, booking.Screening, house.UtcNow))];
        return Offers.Count > 0 ? Page() : RedirectToPage("./Details", new { reference });
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        var page = await OnGetAsync(reference, ct);
        AsksManager = Form.ManagerEmail is not null;
        if (page is not PageResult || !ModelState.IsValid)
            return page;

        var given = await refundForCustomer.RunAsync(Form.For(Booking.Id), HttpContext.Actor(), ct);
        if (given.Refusal is { } refusal)
        {
            AsksManager = AsksManager || given.AsksManager;
            ModelState.AddModelError(given.AsksManager ? "Form.ManagerEmail" : "Form.Tickets", t.Sentence(refusal));
            return page;
        }

        this.Notify(t["{0} goes back to the customer.", Booking.Money(given.Total)]);
        return RedirectToPage("./Details", new { reference });
    }
}
