using CinemaSite.BoxOffice;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Manage.Customers;

/// <summary>A button, not a page; it has an ability of its own.</summary>
public class ExportModel(ExportCustomers export) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("./Index");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        File(await export.RunAsync(HttpContext.Actor(), ct), "text/csv; charset=utf-8", "customers.csv");
}
