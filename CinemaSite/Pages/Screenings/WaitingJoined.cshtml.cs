using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Screenings;

/// <summary>What everybody without an account of their own hears who joins a waiting list, whether or not their address was on it.</summary>
public class WaitingJoinedModel(CinemaDbContext db) : PageModel
{
    [TempData]
    public string? Email { get; set; }

    public Screening Screening { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.ScreeningForSaleAsync(id, ct) is not { } screening)
            return NotFound();

        Screening = screening;
        return Page();
    }
}
