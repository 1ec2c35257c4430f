using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Screenings;

[EnableRateLimiting(RateLimits.Hold)]
public class TicketsModel(CinemaDbContext db, House house, HoldSeats hold, HoldExchange exchange, IOptionsSnapshot<BookingOptions> options) : PageModel
{
    [BindProperty]
    public List<SeatChoice> Seats { get; set; } = [];

    public Screening Screening { get; private set; } = null!;

    public PriceList Prices { get; private set; } = null!;

    public IReadOnlyList<SeatOnMap> Chosen { get; private set; } = [];

    public ExchangeTrip? Trip { get; private set; }

    public HoldResult? Refused { get; private set; }

    public int HoldMinutes => options.Value.HoldMinutes;

    public PriceQuote? QuoteFor(SeatOnMap seat) => Prices.Quote(Seats.Find(s => s.SeatId == seat.SeatId)?.TicketTypeId ?? 0, seat.Category)
        ?? Prices.Quote(Prices.Types[0].Id, seat.Category);

    /// <param name="chosen">The chosen seats' ids: "12-13".</param>
    public async Task<IActionResult> OnGetAsync(int id, string? chosen, CancellationToken ct)
    {
        Trip = await HttpContext.ExchangeTripAsync(db, ct);
        if (await db.SaleAsync(id, house.UtcNow, ct) is not { Prices: { } prices } sale || Trip is null && HttpContext.Exchange() is not null)
            return NotFound();

        (Screening, Prices, Chosen) = (sale.Screening, prices, sale.Map.Find((chosen ?? "").Split('-').Select(s => int.TryParse(s, out var seatId) ? seatId : 0)));
        Seats = Seats is [] && Trip is not null ? Trip.TypesFor(Chosen) : Seats;
        return Chosen.Count > 0 ? Page() : RedirectToPage("/Screenings/Seats", new { id, exchange = HttpContext.Exchange() });
    }

    public async Task<IActionResult> OnPostAsync(int id, bool reprice, CancellationToken ct)
    {
        var trip = await HttpContext.ExchangeTripAsync(db, ct);
        if (!reprice && (trip is not null || HttpContext.Exchange() is null))
        {
            var seats = new HoldRequest(id, Seats, HttpContext.EnsureHolder(), Languages.Current);
            Refused = trip is null ? await hold.RunAsync(seats, ct) : await exchange.RunAsync(trip.For(seats, HttpContext), ct);
            if (Refused.Reference is { } reference)
                return RedirectToPage("/Checkout/Index", new { reference });
        }

        return await OnGetAsync(id, string.Join('-', Seats.Select(s => s.SeatId)), ct);
    }
}
