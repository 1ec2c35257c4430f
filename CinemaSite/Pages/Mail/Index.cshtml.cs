using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Mail;

/// <summary>What a mail leads to for whoever wants less of them. The link is the key, and the page says nothing about whose it is.</summary>
public class IndexModel(
    CinemaDbContext db, AddressLinks links, TurnReminders turn, ForgetWish forget, IStringLocalizer<Strings> t) : PageModel
{
    public bool WantsReminders { get; private set; }

    public IReadOnlyList<FilmWish> Wishes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (links.AddressIn(key) is not { } email)
            return NotFound();

        WantsReminders = await db.WantsRemindersAsync(email, ct);
        Wishes = await db.WishesOfAsync(email, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRemindersAsync(string key, bool on, CancellationToken ct)
    {
        if (links.AddressIn(key) is not { } email)
            return NotFound();

        await turn.RunAsync(email, on, ct);
        this.Notify(on ? t["We remind you from now on."] : t["We send no more reminders to you."]);
        return RedirectToPage(new { key });
    }

    public async Task<IActionResult> OnPostForgetAsync(string key, int wish, CancellationToken ct)
    {
        if (links.AddressIn(key) is not { } email)
            return NotFound();

        await forget.RunAsync(email, wish, ct);
        this.Notify(t["It is forgotten. We do not write to you about this film."]);
        return RedirectToPage(new { key });
    }
}
