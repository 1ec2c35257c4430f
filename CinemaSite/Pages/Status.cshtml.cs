using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages;

/// <summary>The body of an answer that would have none: not found, refused, too many.</summary>
[IgnoreAntiforgeryToken]
public class StatusModel(CinemaDbContext db, House house) : PageModel
{
    public int Code { get; private set; }

    public bool IsFilm { get; private set; }

    public IReadOnlyList<FilmOnList> Today { get; private set; } = [];

    public async Task OnGetAsync(int code, CancellationToken ct)
    {
        Code = code;
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        IsFilm = path.StartsWith("/films/", StringComparison.OrdinalIgnoreCase);
        if (code != StatusCodes.Status404NotFound)
            return;

        var today = await house.TodayAsync(ct);
        Today = await db.WhatsOnAsync(today, today, null, house.UtcNow, ct);
    }

    public Task OnPostAsync(int code, CancellationToken ct) => OnGetAsync(code, ct);
}
