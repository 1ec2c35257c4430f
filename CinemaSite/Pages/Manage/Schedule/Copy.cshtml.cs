using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Schedule;

public class CopyModel(CinemaDbContext db, House house, ScheduleScreenings schedule, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public CopyForm Form { get; set; } = new();

    [BindProperty]
    public string[] Chosen { get; set; } = [];

    public IReadOnlyList<Cinema> Cinemas { get; private set; } = [];

    public Preview? Preview { get; private set; }

    public async Task OnGetAsync(DateOnly? from, int? days, string? cinema, CancellationToken ct)
    {
        var first = from ?? await house.TodayAsync(ct);
        Form = new() { Days = days == 7 ? 7 : 1, From = first, To = first.AddDays(7), Cinema = cinema };
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(bool save, CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } cinema || !ModelState.IsValid)
            return Page();

        var (from, to) = Form.Span(cinema);
        var wishes = await db.WishesToCopyAsync(cinema.Id, from, Form.Days, to, Form.Which, ct);
        if (from == to || wishes.Count == 0)
        {
            ModelState.AddModelError(from == to ? "Form.To" : "Form.From", from == to ? t["Choose another day to copy to."] : t["There is nothing to copy on these days."]);
            return Page();
        }

        Preview = await schedule.PreviewOrSaveAsync(wishes, save ? Chosen : null, HttpContext.Actor(), ct);
        return this.Answer(Preview, t);
    }

    private async Task<Cinema?> LoadAsync(CancellationToken ct)
    {
        Cinemas = [.. (await db.AuditoriumsAsync(ct)).Select(a => a.Cinema).DistinctBy(c => c.Id)];
        return Cinemas.FirstOrDefault(c => c.Slug == Form.Cinema) ?? Cinemas.FirstOrDefault();
    }
}
