using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Auditoriums;

[FreesSeats]
public class BrokenModel(CinemaDbContext db, BreakSeats breakSeats, MendSeats mendSeats, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public BrokenForm Form { get; set; } = new();

    public Auditorium Auditorium { get; private set; } = null!;

    public IReadOnlyList<BrokenSeat> Broken { get; private set; } = [];

    public SeatPicker Picker { get; private set; } = null!;

    public IReadOnlyList<SeatInUse> InUse { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.AuditoriumAsync(id, ct) is not { } auditorium)
            return NotFound();

        (Auditorium, Broken) = (auditorium, await db.BrokenSeatsAsync(id, ct));
        Picker = SeatPicker.OfRoom(await db.SeatsAsync(id, auditorium.Plans.Select(p => p.Version).DefaultIfEmpty().Max(), ct), Broken, Form.SeatIds, t);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not PageResult page)
            return NotFound();

        var answer = await breakSeats.RunAsync(id, Form.SeatIds, Form.Reason ?? "", Form.EvenIfInUse, HttpContext.Actor(), ct);
        if (answer.Refusal is null)
            return await DoneAsync(t["The seats are marked as broken. No screening sells them."], ct);

        ModelState.AddModelError(Form.SeatIds.Length == 0 || answer.InUse.Count > 0 ? "Form.SeatIds" : "Form.Reason", t.Sentence(answer.Refusal));
        InUse = answer.InUse;
        return page;
    }

    public async Task<IActionResult> OnPostMendAsync(int id, int brokenSeat, CancellationToken ct) =>
        await mendSeats.RunAsync(id, [brokenSeat], HttpContext.Actor(), ct) == 0 ? NotFound() : await DoneAsync(t["The seat is on sale again."], ct);

    private async Task<IActionResult> DoneAsync(string said, CancellationToken ct)
    {
        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(said);
        return RedirectToPage();
    }
}
