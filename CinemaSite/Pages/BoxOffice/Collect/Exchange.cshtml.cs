using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.BoxOffice.Collect;

/// <summary>Tickets are exchanged over the counter: the new seats are held, then paid for like any others.</summary>
[NeedsOpenTill]
[SendsMail]
public class ExchangeModel(CinemaDbContext db, House house, ExchangeAtTill exchange, IOptionsSnapshot<BookingOptions> options, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public int[] Tickets { get; set; } = [];

    [BindProperty]
    public int? Screening { get; set; }

    /// <summary>As they were typed: "C4, C5".</summary>
    [BindProperty]
    public string? Seats { get; set; }

    public Booking Booking { get; private set; } = null!;

    public IReadOnlyList<TillScreening> Screenings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.BookingToCollectAsync(reference, ct) is not { Booking: { ConfirmedAt: not null } booking })
            return NotFound();

        Booking = booking;
        Day ??= await house.TodayAsync(ct);
        Screenings = await db.TillScreeningsAsync(HttpContext.Till().CinemaId, Day.Value, options.Value.Till, house.UtcNow, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken ct)
    {
        if (await OnGetAsync(reference, ct) is not PageResult page)
            return NotFound();

        var held = await exchange.RunAsync(new(Booking.Id, Tickets, Screening ?? 0, Seats ?? "", Booking.Language), HttpContext.Actor(), ct);
        if (held.Reference is { } next)
            return RedirectToPage("/BoxOffice/Pay", new { reference = next });

        ModelState.AddModelError(nameof(Tickets), t.Sentence(held.Refusal!));
        return page;
    }
}
