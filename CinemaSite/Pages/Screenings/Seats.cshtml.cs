using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Screenings;

public class SeatsModel(CinemaDbContext db, House house, IOptions<BookingOptions> options) : PageModel
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

    public Screening Screening { get; private set; } = null!;

    public SeatMap Map { get; private set; } = null!;

    public PriceList? Prices { get; private set; }

    public SeatRefusal? Refused { get; private set; }

    public IReadOnlyList<SeatBlock> Proposals { get; private set; } = [];

    public int MaxSeats => options.Value.Seats.MaxSeats;

    public bool IsOnSale => Screening.IsOnSale(house.UtcNow) && Prices is not null;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.ScreeningForSaleAsync(id, ct) is not { } screening)
            return NotFound();

        Screening = screening;
        Map = await db.SeatMapAsync(id, screening.SeatPlanId, house.UtcNow, ct);
        Prices = await db.PriceListAsync(screening, ct);
        if (Party is { } people)
            Proposals = SuggestSeats.For(Map, new SeatWish(people, Where, Wheelchairs), options.Value.Seats);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not PageResult page)
            return NotFound();

        Refused = SeatRules.Check(Map, SeatIds, options.Value.Seats);
        return Refused is null && IsOnSale ? RedirectToPage("/Screenings/Tickets", new { id, chosen = string.Join('-', SeatIds) }) : page;
    }
}
