using System.Net.Mime;
using CinemaSite.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Door;

/// <summary>The paper of a screening as it was last made: a file, not a page.</summary>
public class PackModel(CinemaDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int screeningId, CancellationToken ct) =>
        await db.BlackoutSheets.Where(s => s.ScreeningId == screeningId).Select(s => s.Pdf).SingleOrDefaultAsync(ct) is { } pdf
            ? File(pdf, MediaTypeNames.Application.Pdf, $"blackout-pack-{screeningId}.pdf")
            : NotFound();
}
