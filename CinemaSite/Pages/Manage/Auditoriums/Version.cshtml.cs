using CinemaSite.Data;
using CinemaSite.Seating;
using CinemaSite.Seating.Notation;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Manage.Auditoriums;

public class VersionModel(CinemaDbContext db) : PageModel
{
    public Auditorium Auditorium { get; private set; } = null!;

    public int Version { get; private set; }

    public string Text { get; private set; } = "";

    public SeatDrawing Drawing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, int version, CancellationToken ct)
    {
        var seats = await db.SeatsAsync(id, version, ct);
        if (seats.Count == 0 || await db.AuditoriumAsync(id, ct) is not { } auditorium)
            return NotFound();

        (Auditorium, Version, Text, Drawing) = (auditorium, version, SeatPlanNotation.Print(seats), SeatDrawing.Of(seats));
        return Page();
    }
}
