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

namespace CinemaSite.Pages.Checkout;

/// <summary>"Hold the same seats again", after the time was over: a button, not a page.</summary>
[EnableRateLimiting(RateLimits.Hold)]
public class AgainModel(CinemaDbContext db, HoldSeats holdSeats, IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet(string reference) => RedirectToPage("/Checkout/Index", new { reference });

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        var booking = await db.BookingsOf(HttpContext.Holder()).AsNoTracking().Include(b => b.Tickets)
            .SingleOrDefaultAsync(b => b.Reference == reference, ct);
        if (booking is null)
            return NotFound();
        if (await db.ExchangedFromAsync(booking.Id, ct) is { } old)
            return RedirectToPage("/Bookings/Exchange", new { reference = old });

        SeatChoice[] seats = [.. booking.Tickets.Select(k => new SeatChoice(k.SeatId, k.TicketTypeId))];
        var held = await holdSeats.RunAsync(new(booking.ScreeningId, seats, HttpContext.EnsureHolder(), Languages.Current), ct);
        if (held.Refusal is { } refusal)
            this.Notify(t.Sentence(refusal), isBad: true);
        return RedirectToPage("/Checkout/Index", new { reference = held.Reference ?? reference });
    }
}
