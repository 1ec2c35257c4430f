using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Account;

[Authorize]
public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private IReadOnlyList<Booking> bookings = [];

    public User Person { get; private set; } = null!;

    public IReadOnlyList<WaitingEntry> Waiting { get; private set; } = [];

    public IEnumerable<Booking> Upcoming => bookings.Where(b => b.Screening.EndsAt > house.UtcNow);

    public IEnumerable<Booking> Past => bookings.Where(b => b.Screening.EndsAt <= house.UtcNow).Reverse();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var userId = HttpContext.UserId();
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } person)
            return Challenge();

        (Person, Waiting) = (person, await db.WaitingOfAccountAsync(person.Id, house.UtcNow, ct));
        bookings = await db.Bookings.Where(b => b.UserId == userId && b.ConfirmedAt != null)
            .WithEverything()
            .OrderBy(b => b.Screening.StartsAt)
            .ToListAsync(ct);
        return Page();
    }
}
