using System.ComponentModel.DataAnnotations;
using CinemaSite.Bookings;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Bookings;

[EnableRateLimiting(RateLimits.Lookup)]
public class IndexModel(FindBooking findBooking, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Write the booking reference from your e-mail.")]
    public string? Reference { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Write the e-mail address that you booked with.")]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        if (await findBooking.RunAsync(Reference!, Email!, HttpContext.EnsureHolder(), ct) is { } reference)
            return RedirectToPage("/Bookings/Details", new { reference });

        ModelState.AddModelError(nameof(Reference), t["We found no booking with this reference and e-mail address. Please check both."]);
        return Page();
    }
}
