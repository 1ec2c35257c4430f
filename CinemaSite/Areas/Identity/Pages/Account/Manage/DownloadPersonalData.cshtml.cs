using CinemaSite.Data;
using CinemaSite.Payments.PersonalExport;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

public class DownloadPersonalDataModel(CinemaDbContext db, House house) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("./PersonalData");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await db.DataExportContentAsync(HttpContext.UserId() ?? 0, house.UtcNow, ct) is { } content
            ? File(content, "application/json", "my-cinema-data.json")
            : RedirectToPage("./PersonalData");
}
