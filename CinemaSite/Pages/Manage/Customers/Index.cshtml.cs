using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.Customers;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<Customer> Found { get; private set; } = [];

    public int HowMany { get; private set; }

    public int Sheets => Math.Max(1, (HowMany + PageSize - 1) / PageSize);

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        var customers = db.CustomersFound(Text);
        HowMany = await customers.CountAsync(ct);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Found = await db.AsCustomers(customers.OrderByDescending(u => u.Id).Skip((Sheet - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
    }
}
