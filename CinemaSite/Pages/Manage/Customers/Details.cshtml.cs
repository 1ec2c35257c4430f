using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.Customers;

public class DetailsModel(CinemaDbContext db, House house) : PageModel
{
    private const int Newest = 100;

    public Customer Customer { get; private set; } = null!;

    public IReadOnlyList<FoundBooking> Bookings { get; private set; } = [];

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.AsCustomers(db.CustomersFound(null).Where(u => u.Id == id)).SingleOrDefaultAsync(ct) is not { } customer)
            return NotFound();

        Customer = customer;
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Bookings = await db.Bookings.Where(b => b.UserId == id).OrderByDescending(b => b.Id).Take(Newest).AsLines().ToListAsync(ct);
        return Page();
    }
}
