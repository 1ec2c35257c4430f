using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Bookings;

/// <summary>A receipt or a credit note of any booking, for staff.</summary>
public class ReceiptModel(CinemaDbContext db, IStringLocalizer<Strings> t) : PageModel
{
    public DocumentSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, string number, CancellationToken ct)
    {
        if (await db.DocumentSheetAsync(db.Bookings, reference, number, t, ct) is not { } sheet)
            return NotFound();

        Sheet = sheet;
        return Page();
    }
}
