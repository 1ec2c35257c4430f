using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Manage.Schedule;

public class AddManyModel(
    CinemaDbContext db, House house, ScheduleScreenings schedule, IOptionsSnapshot<ScheduleOptions> usual, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public ManyForm Form { get; set; } = new();

    /// <summary>The keys of the wishes that are to be saved.</summary>
    [BindProperty]
    public string[] Chosen { get; set; } = [];

    public ScheduleLists Lists { get; private set; } = ScheduleLists.None;

    public Preview? Preview { get; private set; }

    public async Task OnGetAsync(DateOnly? from, int? film, CancellationToken ct)
    {
        var first = from ?? await house.TodayAsync(ct);
        Form = new() { From = first, Until = first.AddDays(6), FilmId = film };
        Lists = await db.ScheduleListsAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(bool save, CancellationToken ct)
    {
        Lists = await db.ScheduleListsAsync(ct);
        if (!ModelState.IsValid || Wishes() is not { } wishes)
            return Page();

        Preview = await schedule.PreviewOrSaveAsync(wishes, save ? Chosen : null, HttpContext.Actor(), ct);
        return this.Answer(Preview, t);
    }

    private IReadOnlyList<ScreeningWish>? Wishes()
    {
        var wishes = Form.Wishes(usual.Value);
        if (wishes is null)
            ModelState.AddModelError("Form.Times", t["Write the times as 14:00, 17:30."]);
        else if (wishes.Count is 0 or > ScheduleScreenings.Most)
            ModelState.AddModelError("Form.Until", wishes.Count == 0
                ? t["No such day lies between these two."]
                : t["These are more screenings than {0}. Plan them in several steps.", ScheduleScreenings.Most]);
        return ModelState.IsValid ? wishes : null;
    }
}
