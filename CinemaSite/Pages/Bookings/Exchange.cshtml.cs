using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Bookings;

/// <summary>Which tickets for which other screening; the way goes on to its seats.</summary>
public class ExchangeModel(CinemaDbContext db, House house) : PageModel
{
    private const int DaysShown = 28;

    [BindProperty(SupportsGet = true)]
    public int[] Tickets { get; set; } = [];

    /// <summary>Staff do it for the customer.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Desk { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>The tickets were chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Chosen { get; set; }

    public Booking Booking { get; private set; } = null!;

    public IReadOnlyList<Ticket> Offered { get; private set; } = [];

    public Refusal? Refused { get; private set; }

    public IReadOnlyList<FilmOnList> Films { get; private set; } = [];

    public IEnumerable<DateOnly> Days => Films.SelectMany(f => f.Screenings).Select(s => s.BusinessDate).Distinct().Order();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await HttpContext.BookingToGiveAsync(db, reference, Desk, ct) is not { } old)
            return NotFound();

        Booking = old;
        Offered = [.. old.Tickets.Where(t => old.WhyNotExchange(t, house.UtcNow, Desk) is null)];
        Refused = Chosen ? old.WhyNotExchange(Tickets, house.UtcNow, Desk) : null;
        if (!Chosen || Refused is not null)
            return Offered.Count > 0 ? Page() : RedirectToPage("./Details", new { reference });

        var today = await house.TodayAsync(ct);
        Films = await db.ScreeningsToExchangeForAsync(old, today, today.AddDays(DaysShown - 1), house.UtcNow, ct);
        var wanted = Day ?? old.Screening.BusinessDate;
        Day = Days.Contains(wanted) ? wanted : Days.Cast<DateOnly?>().FirstOrDefault();
        return Page();
    }
}
