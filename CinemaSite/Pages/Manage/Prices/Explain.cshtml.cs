using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.Prices;

public class ExplainModel(CinemaDbContext db, House house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "screening")]
    public int? ScreeningId { get; set; }

    [BindProperty(SupportsGet = true, Name = "seat")]
    public int? SeatId { get; set; }

    [BindProperty(SupportsGet = true, Name = "type")]
    public int? TypeId { get; set; }

    public IReadOnlyList<Screening> Screenings { get; private set; } = [];

    public PriceExplanation? Explanation { get; private set; }

    public IReadOnlyList<TicketType> Types { get; private set; } = [];

    public Seat? Seat => Explanation?.Seats.FirstOrDefault(s => s.Id == SeatId) ?? (Explanation is { Seats: [var first, ..] } ? first : null);

    public TicketType? Type => Types.FirstOrDefault(t => t.Id == TypeId) ?? (Types is [var first, ..] ? first : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Explanation = ScreeningId is { } id ? await db.ExplainPricesAsync(id, ct) : null;
        var cinemaId = Explanation?.Screening.Auditorium.CinemaId ?? (await house.CinemaAsync(ct)).Id;
        Day ??= Explanation?.Screening.BusinessDate ?? await house.TodayAsync(ct);
        if (Explanation?.Screening.BusinessDate != Day)
            Explanation = null;

        Screenings = await db.Screenings.AsNoTracking().Include(s => s.Film).Include(s => s.Auditorium.Cinema)
            .Where(s => s.BusinessDate == Day && s.Auditorium.CinemaId == cinemaId && s.Status != ScreeningStatus.Cancelled)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Auditorium.Name).ToListAsync(ct);
        Types = await db.TicketTypes.AsNoTracking().Where(t => t.CinemaId == cinemaId).OrderBy(t => t.IsRetired).ThenBy(t => t.SortOrder).ToListAsync(ct);
        return Page();
    }
}
