using CinemaSite.Data;
using CinemaSite.Seating;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Manage.Auditoriums;

public class IndexModel(CinemaDbContext db) : PageModel
{
    public IReadOnlyList<CinemaOnList> Cinemas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Cinemas = await db.CinemasWithAuditoriumsAsync(ct);
}
