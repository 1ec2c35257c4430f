using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Schedule;

[FreesSeats]
public class SeatsModel(CinemaDbContext db, KeepSeatsBack keep, PutSeatsOnSale putOnSale, House house, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public KeepForm Form { get; set; } = new();

    public Screening Screening { get; private set; } = null!;

    public SeatPicker Picker { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int screeningId, CancellationToken ct)
    {
        if (await db.ScreeningForDeskAsync(screeningId, ct) is not { } screening)
            return NotFound();

        Screening = screening;
        var map = await db.SeatMapAsync(screeningId, screening.SeatPlanId, house.UtcNow, ct);
        Picker = SeatPicker.OfScreening(map, await db.KeptSeatsAsync(screeningId, house.UtcNow, ct), Form.SeatIds, t);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int screeningId, CancellationToken ct)
    {
        if (await OnGetAsync(screeningId, ct) is not PageResult page || !ModelState.IsValid)
            return Screening is null ? NotFound() : Page();
        if (await keep.RunAsync(screeningId, Form.SeatIds, Form.How, HttpContext.Actor(), ct) is not { } refusal)
            return await DoneAsync(t["The seats are kept back."], ct);

        ModelState.AddModelError("Form.SeatIds", t.Sentence(refusal));
        return page;
    }

    public async Task<IActionResult> OnPostReleaseAsync(int screeningId, CancellationToken ct) =>
        await db.ScreeningForDeskAsync(screeningId, ct) is null ? NotFound()
        : await putOnSale.RunAsync(screeningId, Form.SeatIds, HttpContext.Actor(), ct) is > 0 and var count
            ? await DoneAsync(t.Count(count, "{0} seat is on sale again.", "{0} seats are on sale again."), ct)
            : await DoneAsync(t["Choose seats that are kept back."], ct, isBad: true);

    private async Task<IActionResult> DoneAsync(string said, CancellationToken ct, bool isBad = false)
    {
        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(said, isBad);
        return RedirectToPage();
    }
}
