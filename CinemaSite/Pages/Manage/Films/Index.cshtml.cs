using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.Films;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public FilmsShown Shown { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<FilmOnDesk> Films { get; private set; } = [];

    public int Count { get; private set; }

    public int Sheets { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var films = db.FilmsOnDesk(Enum.IsDefined(Shown) ? Shown : default, Search, house.UtcNow);
        Count = await films.CountAsync(ct);
        Sheets = Math.Max(1, (Count + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Films = await films.Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
