using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Bookings;

/// <summary>The same as a file.</summary>
public class ReceiptPdfModel(CinemaDbContext db, DocumentPaper paper, IStringLocalizer<Strings> t) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, string number, CancellationToken ct) =>
        await db.DocumentSheetAsync(db.Bookings, reference, number, t, ct) is { } sheet
            ? File(paper.Print(sheet), DocumentPaper.ContentType, $"{sheet.Number}.pdf")
            : NotFound();
}
