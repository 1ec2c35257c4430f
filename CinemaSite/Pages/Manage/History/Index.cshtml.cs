using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Manage.History;

public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public IReadOnlyList<string> Subjects { get; private set; } = [];

    public IReadOnlyList<string> People { get; private set; } = [];

    public int Sheets { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        Subjects = await db.History.Select(e => e.Subject).Distinct().Order().ToListAsync(ct);
        People = await db.History.Select(e => e.UserName).Distinct().Order().ToListAsync(ct);

        var (from, until) = (Utc(From), Utc(Until?.AddDays(1)));
        var chosen = db.History.AsNoTracking().Where(e => (string.IsNullOrEmpty(Subject) || e.Subject == Subject)
            && (string.IsNullOrEmpty(Person) || e.UserName == Person)
            && (from == null || e.At >= from) && (until == null || e.At < until));
        Sheets = Math.Max(1, (await chosen.CountAsync(ct) + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        Entries = await chosen.OrderByDescending(e => e.Number).Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }

    private DateTime? Utc(DateOnly? day) =>
        day is { } d && Zone.ReadLocal(d.ToDateTime(TimeOnly.MinValue), out var utc) != LocalTimeReading.Skipped ? utc : null;
}
