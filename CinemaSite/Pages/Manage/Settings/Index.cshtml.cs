using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Data.Settings;
using CinemaSite.Resources;
using CinemaSite.Web;
using CinemaSite.Web.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Settings;

public class IndexModel(
    CinemaDbContext db, ChangeSettings change, IConfiguration configuration, House house, IStringLocalizer<Strings> t) : PageModel
{
    private ILookup<string, HistoryEntry> changes = null!;

    /// <summary>The values, in the order of <see cref="HouseSettings.All"/>.</summary>
    [BindProperty]
    public string?[] Written { get; set; } = [];

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public (HistoryEntry Entry, string? Before, string? After)? LastChange(HouseSetting setting) =>
        changes[setting.Name].FirstOrDefault() is { } entry && entry.Told() is [var told, ..] ? (entry, told.Before, told.After) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Zone = (await house.CinemaAsync(ct)).TimeZone;
        if (Written.Length != HouseSettings.All.Count)
            Written = [.. HouseSettings.All.Select(configuration.Value)];
        changes = (await db.History.AsNoTracking()
            .Where(e => e.Subject == nameof(Setting) && !db.History.Any(later => later.Subject == e.Subject && later.SubjectId == e.SubjectId && later.Number > e.Number))
            .ToListAsync(ct)).ToLookup(e => e.SubjectId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var written = HouseSettings.All.Zip(Written).ToDictionary(pair => pair.First.Key, pair => pair.Second);
        var problems = await change.RunAsync(HttpContext.Actor(), written, ct);
        foreach (var (setting, i) in HouseSettings.All.Select((setting, i) => (setting, i)))
            if (problems.TryGetValue(setting.Key, out var problem))
                ModelState.AddModelError($"Written[{i}]", t.Sentence(problem));
        if (problems.Count > 0)
            return await OnGetAsync(ct);

        this.Notify(t["The settings are kept."]);
        return RedirectToPage();
    }
}
