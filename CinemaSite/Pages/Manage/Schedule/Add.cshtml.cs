using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Manage.Schedule;

public class AddModel(
    CinemaDbContext db, House house, ScheduleScreenings schedule, IOptionsSnapshot<ScheduleOptions> usual, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public ScreeningForm Form { get; set; } = new();

    public ScheduleLists Lists { get; private set; } = ScheduleLists.None;

    public bool AsksWhich { get; private set; }

    public async Task OnGetAsync(DateOnly? day, int? film, CancellationToken ct)
    {
        Form = new() { Day = day ?? await house.TodayAsync(ct), FilmId = film };
        Lists = await db.ScheduleListsAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var wish = Form.Wish(usual.Value);
            var scheduled = await schedule.RunAsync([wish], HttpContext.Actor(), ct);
            if (scheduled is { Refused: null, Proposals: [var planned] })
            {
                this.Notify(t.Sentences(
                    t["{0} is planned for {1}, {2}. It is a draft until you publish it.", planned.Film!.Title, wish.Local.DayAndTime(), planned.Auditorium!.Name],
                    planned.Warnings));
                return RedirectToPage("Index", new { week = wish.Day.Iso(), cinema = planned.Auditorium.Cinema.Slug });
            }

            AsksWhich = scheduled.Proposals.Any(p => p.AsksWhich);
            ModelState.AddModelError("Form.Time", t.Sentence(scheduled.Refused!));
        }

        Lists = await db.ScheduleListsAsync(ct);
        return Page();
    }
}
