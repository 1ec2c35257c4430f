using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>A screening was chosen; how many come is asked next.</summary>
[NeedsOpenTill]
public class SellModel(CinemaDbContext db, House house, IOptionsSnapshot<BookingOptions> options) : PageModel
{
    public ScreeningSale Sale { get; private set; } = null!;

    public IReadOnlyList<KeptForCaller> Kept { get; private set; } = [];

    public bool IsOpen => Sale.IsOpenAtTill(house.UtcNow, options.Value);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.SaleAsync(id, house.UtcNow, ct) is not { } sale || sale.Screening.Auditorium.CinemaId != HttpContext.Till().CinemaId)
            return NotFound();

        Sale = sale;
        Kept = await db.KeptForCallers(house.UtcNow).Where(b => b.ScreeningId == id).AsKept().ToListAsync(ct);
        return Page();
    }
}
