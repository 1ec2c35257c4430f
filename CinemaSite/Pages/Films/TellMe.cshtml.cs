using System.ComponentModel.DataAnnotations;
using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Films;

/// <summary>Beside the film's own page, which comes from the cache and can hold no form.</summary>
[EnableRateLimiting(RateLimits.SignUp)]
public class TellMeModel(CinemaDbContext db, House house, AskForFilm ask, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MailAddress]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Noted { get; set; }

    public Film Film { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await db.Films.AsNoTracking().SingleOrDefaultAsync(f => f.Slug == slug && f.ArchivedAt == null, ct) is not { } film)
            return NotFound();
        if ((await db.OnSaleAsync(slug, house.UtcNow, ct)).Count > 0)
            return RedirectToPage("./Details", new { slug });

        var userId = HttpContext.UserId();
        Film = film;
        Email ??= await db.Users.Where(u => u.Id == userId).Select(u => u.Email).SingleOrDefaultAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken ct)
    {
        if (await OnGetAsync(slug, ct) is not PageResult || !ModelState.IsValid)
            return Film is null ? RedirectToPage("./Details", new { slug }) : Page();
        if (await ask.RunAsync(Film.Id, Email!, Languages.Current, ct) is not { } refusal)
            return RedirectToPage(new { slug, noted = true });

        ModelState.AddModelError(nameof(Email), t.Sentence(refusal));
        return Page();
    }
}
