using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>Seats are proposed, or were chosen on the plan; Enter takes them.</summary>
[NeedsOpenTill]
public class SeatsModel(CinemaDbContext db, House house, HoldSeats hold, IOptionsSnapshot<BookingOptions> options, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Party { get; set; }

    [BindProperty]
    public ChoiceForm Form { get; set; } = new();

    public ScreeningSale Sale { get; private set; } = null!;

    public TillChoice Choice { get; private set; } = null!;

    public int PhoneMinutes => options.Value.Till.PhoneMinutesBefore;

    public async Task<IActionResult> OnGetAsync(int id, string? seats, CancellationToken ct)
    {
        if (await db.SaleAsync(id, house.UtcNow, ct) is not { } sale || sale.Screening.Auditorium.CinemaId != HttpContext.Till().CinemaId)
            return NotFound();
        if (!sale.IsOpenAtTill(house.UtcNow, options.Value) || Party < 1 && seats is null && Form.Seats is "")
            return RedirectToPage("/BoxOffice/Sell", new { id });

        Sale = sale.For(SalesChannel.Till);
        Choice = TillChoice.Of(Sale.Map, Form.Seats is "" ? seats : Form.Seats, Party, options.Value.Seats);
        Form.CountAllAs(Sale.Prices!.Types, Choice.Seats.Count);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (await OnGetAsync(id, null, ct) is not PageResult || !ModelState.IsValid)
            return Sale is null ? RedirectToPage("/BoxOffice/Sell", new { id }) : Page();

        var (seats, refusal) = ShareOutTickets.Among(Sale.Map.Find(TillChoice.Ids(Form.Seats)), Form.ByType, Sale.Prices!);
        var held = refusal is null ? await hold.RunAsync(Form.Request(id, seats, HttpContext.Actor()), ct) : new(refusal);
        if (held.Reference is { } reference)
            return RedirectToPage(Form.IsForCaller ? "/BoxOffice/Kept" : "/BoxOffice/Pay", new { reference });

        ModelState.AddModelError("", t.Sentence(held.Refusal!));
        return await OnGetAsync(id, null, ct);
    }
}
