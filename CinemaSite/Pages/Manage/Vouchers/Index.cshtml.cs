using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.Vouchers;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public VoucherState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public int HowMany { get; private set; }

    public int Sheets => Math.Max(1, (HowMany + PageSize - 1) / PageSize);

    public DateOnly Today { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public IReadOnlyList<Voucher> Found { get; private set; } = [];

    public IReadOnlyList<Outstanding> Outstanding { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Zone, Today) = ((await house.CinemaAsync(ct)).TimeZone, await house.TodayAsync(ct));
        var vouchers = new VoucherSearch(Text, State).In(db);
        HowMany = await vouchers.CountAsync(ct);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Found = await vouchers.OrderByDescending(v => v.Id).Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        Outstanding = await db.OutstandingAsync(Today, ct);
    }
}
