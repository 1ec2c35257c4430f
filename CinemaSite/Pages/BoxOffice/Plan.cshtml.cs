using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>The room, to choose seats from; what the house keeps back may be chosen too.</summary>
[NeedsOpenTill]
public class PlanModel(CinemaDbContext db, House house, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(Name = "Form.SeatIds")]
    public int[] SeatIds { get; set; } = [];

    public ScreeningSale Sale { get; private set; } = null!;

    public SeatPicker Picker { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string? seats, CancellationToken ct)
    {
        if (await db.SaleAsync(id, house.UtcNow, ct) is not { } sale || sale.Screening.Auditorium.CinemaId != HttpContext.Till().CinemaId)
            return NotFound();

        Sale = sale;
        Picker = SeatPicker.OfScreening(
            sale.Map, await db.KeptSeatsAsync(id, house.UtcNow, ct), SeatIds is [] ? TillChoice.Ids(seats) : SeatIds, t);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (SeatIds is not [])
            return RedirectToPage("/BoxOffice/Seats", new { id, seats = string.Join('-', SeatIds) });

        ModelState.AddModelError("Form.SeatIds", t["Choose at least one seat."]);
        return await OnGetAsync(id, null, ct);
    }
}
