using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.PromoCodes;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public int Sheets { get; private set; }

    public Cinema Cinema { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<PromoCode> Codes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Cinema = await house.CinemaAsync(ct);
        Today = DateOnly.FromDateTime(Cinema.TimeZone.ToLocal(house.UtcNow));
        var wanted = PromoCode.Normalize(Search);
        var codes = db.PromoCodes.AsNoTracking().Where(c => c.CinemaId == Cinema.Id && (wanted == "" || c.Code.Contains(wanted)));
        Sheets = Math.Max(1, (await codes.CountAsync(ct) + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Codes = await codes.OrderByDescending(c => c.IsActive).ThenByDescending(c => c.Id)
            .Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
