using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Auditoriums;

public class ScreeningsModel(CinemaDbContext db, SwitchSeatPlan switchPlan, House house, IStringLocalizer<Strings> t) : PageModel
{
    public Auditorium Auditorium { get; private set; } = null!;

    public IReadOnlyList<ScreeningOnPlan> Screenings { get; private set; } = [];

    public int Newest => Auditorium.Plans.Select(p => p.Version).DefaultIfEmpty().Max();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.AuditoriumAsync(id, ct) is not { } auditorium)
            return NotFound();

        (Auditorium, Screenings) = (auditorium, await db.ScreeningsByPlanAsync(id, house.UtcNow, ct));
        return Page();
    }

    /// <param name="screening">One of them; none for all that nobody has a seat of.</param>
    public async Task<IActionResult> OnPostAsync(int id, int? screening, CancellationToken ct)
    {
        if (await db.AuditoriumAsync(id, ct) is not { Plans.Count: > 0 })
            return NotFound();

        var answer = await switchPlan.RunAsync(id, screening, HttpContext.Actor(), ct);
        await HttpContext.EvictProgrammeAsync(ct);
        if (answer.Refusal is { } refusal)
            this.Notify(t.Sentence(refusal), isBad: true);
        else
            this.Notify(t["Put on the newest seats: {0}. Left on theirs: {1}.", answer.Switched, answer.Left]);
        return RedirectToPage();
    }
}
