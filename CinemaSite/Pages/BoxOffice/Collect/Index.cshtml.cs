using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.BoxOffice.Collect;

/// <summary>Somebody comes for tickets that they booked elsewhere. One field takes whatever they have; one booking that fits opens at once.</summary>
public class IndexModel(CinemaDbContext db, House house) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<FoundBooking> Found { get; private set; } = [];

    public bool HasLooked => !string.IsNullOrWhiteSpace(Text);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!HasLooked)
            return Page();

        Found = await db.FoundToCollectAsync(Text!, house.UtcNow, ct);
        return Found is [var only] ? RedirectToPage("./Details", new { reference = only.Reference }) : Page();
    }
}
