using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.Prices;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    public Cinema Cinema { get; private set; } = null!;

    public IReadOnlyList<PriceCard> Cards { get; private set; } = [];

    public IReadOnlyList<FormatSurcharge> Surcharges { get; private set; } = [];

    public IReadOnlyList<TicketType> Types { get; private set; } = [];

    public IReadOnlyList<SeatCategory> Categories { get; private set; } = [];

    public Money Money(long minor) => new(minor, Cinema.Currency);

    public async Task OnGetAsync(CancellationToken ct)
    {
        // Asked anew: what the house remembers may be a minute old.
        var id = (await house.CinemaAsync(ct)).Id;
        Cinema = await db.Cinemas.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? await house.CinemaAsync(ct);
        var prices = await db.PricesAsync(id, ct);
        Cards = [.. prices.Cards.OrderByDescending(c => c.Priority).ThenByDescending(c => c.Id)];
        Surcharges = [.. prices.Surcharges.OrderBy(s => s.Attribute)];
        Types = await db.TicketTypes.AsNoTracking().Where(t => t.CinemaId == id).OrderBy(t => t.IsRetired).ThenBy(t => t.SortOrder).ToListAsync(ct);
        Categories = await db.SeatCategoriesAsync(id, ct);
    }
}
