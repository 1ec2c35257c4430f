using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Screenings;

public class SeatsModel(CinemaDbContext db, House house, ChooseSeats choose, IOptionsSnapshot<BookingOptions> options) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "SeatIds")]
    public int[] SeatIds { get; set; } = [];

    /// <summary>"plan" or "list".</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Party { get; set; }

    [BindProperty(SupportsGet = true)]
    public SeatArea Where { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Wheelchairs { get; set; }

    public ScreeningSale Sale { get; private set; } = null!;

    public ExchangeTrip? Trip { get; private set; }

    public SeatRefusal? Refused { get; private set; }

    public IReadOnlyList<SeatBlock> Proposals { get; private set; } = [];

    public int MaxSeats => options.Value.Seats.MaxSeats;

    public bool IsOpen => Sale.IsOpen(house.UtcNow);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.SaleAsync(id, house.UtcNow, ct) is not { } sale)
            return NotFound();

        (Sale, Trip) = (sale, await HttpContext.ExchangeTripAsync(db, ct));
        (Party, Wheelchairs) = Party is null && Trip is not null ? (Trip.Tickets.Count, Trip.Wheelchairs) : (Party, Wheelchairs);
        if (Party is { } people)
            Proposals = SuggestSeats.For(sale.Map, new SeatWish(people, Where, Wheelchairs), options.Value.Seats);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not PageResult page)
            return NotFound();

        Refused = await choose.RunAsync(Sale.Map, SeatIds, ct);
        return Refused is null && IsOpen ? RedirectToPage("/Screenings/Tickets", new { id, chosen = string.Join('-', SeatIds), exchange = HttpContext.Exchange() }) : page;
    }
}
