using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.Bookings;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "screening")]
    public int? ScreeningId { get; set; }

    [BindProperty(SupportsGet = true)]
    public BookingStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<FoundBooking> Found { get; private set; } = [];

    public IReadOnlyList<ScreeningChoice> Screenings { get; private set; } = [];

    public int HowMany { get; private set; }

    public int Sheets => Math.Max(1, (HowMany + PageSize - 1) / PageSize);

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>A seat without a day means today.</summary>
    public DateOnly? SeatDay { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        var search = new BookingSearch(Text, Day, ScreeningId, Status);
        SeatDay = search is { IsSeat: true, Day: null } ? await house.TodayAsync(ct) : null;
        if (Day is not null || ScreeningId is not null)
            Screenings = await db.ScreeningChoicesAsync(Day, ScreeningId, ct);

        var bookings = (search with { Day = SeatDay ?? Day }).In(db);
        HowMany = await bookings.CountAsync(ct);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Found = await bookings.OrderByDescending(b => b.Id).Skip((Sheet - 1) * PageSize).Take(PageSize).AsLines().ToListAsync(ct);
    }
}
