using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.BoxOffice.Reports;

/// <summary>The tills that somebody may look at, newest first: their own, or all; and the days of the books for who keeps them.</summary>
public class IndexModel(CinemaDbContext db, House house, IAuthorizationService authorization) : PageModel
{
    private const int Most = 31;

    public IReadOnlyList<TillSession> Tills { get; private set; } = [];

    public IReadOnlyList<LedgerDayLine> Days { get; private set; } = [];

    public bool KeepsBooks { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public string Currency { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var cinema = await house.CinemaAsync(ct);
        (Zone, Currency) = (cinema.TimeZone, cinema.Currency);
        var supervises = (await authorization.AuthorizeAsync(User, Policies.SuperviseTills)).Succeeded;
        KeepsBooks = (await authorization.AuthorizeAsync(User, Policies.KeepBooks)).Succeeded;
        Tills = await db.TillSessionsOf(HttpContext.UserId(), supervises).AsNoTracking().OrderByDescending(s => s.OpenedAt).Take(Most).ToListAsync(ct);
        if (KeepsBooks)
            Days = await db.LedgerDaysAsync(cinema.Id, Most, ct);
    }
}
