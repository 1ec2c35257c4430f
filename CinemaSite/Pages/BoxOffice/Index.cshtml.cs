using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>What can be sold today. The next key that is typed chooses it.</summary>
[NeedsOpenTill]
public class IndexModel(CinemaDbContext db, House house, IOptionsSnapshot<BookingOptions> options, IStringLocalizer<Strings> t) : PageModel
{
    /// <summary>A screening's number, or the reference of a booking.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public IReadOnlyList<TillScreening> Screenings { get; private set; } = [];

    /// <param name="listed">The screenings as the cashier saw them, in the order of their numbers: "12-15-18".</param>
    public async Task<IActionResult> OnGetAsync(string? listed, CancellationToken ct)
    {
        var till = HttpContext.Till();
        if (!string.IsNullOrWhiteSpace(Find) && await FoundAsync(Find.Trim(), (listed ?? "").Split('-'), ct) is { } found)
            return found;

        Day ??= (await house.CinemaAsync(ct)).TimeZone.BusinessDate(house.UtcNow);
        Screenings = await db.TillScreeningsAsync(till.CinemaId, Day.Value, options.Value.Till, house.UtcNow, ct);
        return Page();
    }

    private async Task<IActionResult?> FoundAsync(string typed, string[] listed, CancellationToken ct)
    {
        if (int.TryParse(typed, out var number) && number >= 1 && number <= listed.Length && int.TryParse(listed[number - 1], out var id))
            return RedirectToPage("/BoxOffice/Sell", new { id });
        if (await db.CounterReferenceAsync(typed, ct) is { } reference)
            return RedirectToPage("/BoxOffice/Pay", new { reference });

        ModelState.AddModelError(nameof(Find), t["There is no screening with this number and no booking kept with this reference."]);
        return null;
    }
}
