using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

public class IndexModel(Accounts accounts, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name"), StringLength(100, ErrorMessage = "Enter a name of at most 100 characters")]
    public string Name { get; set; } = "";

    [BindProperty, PhoneNumber]
    public string? Phone { get; set; }

    [BindProperty, AllowedValues("en", "es", ErrorMessage = "Choose a language")]
    public string Language { get; set; } = "";

    [BindProperty]
    public string[] Genres { get; set; } = [];

    [BindProperty]
    public bool WantsReminders { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } user)
            return Challenge();

        (Name, Phone, Language, Genres, WantsReminders) =
            (user.Name, user.PhoneNumber, user.Language, [.. user.FavouriteGenres], user.WantsReminders);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } user)
            return Challenge();
        if (!ModelState.IsValid)
            return Page();

        (user.Name, user.PhoneNumber, user.Language, user.WantsReminders) = (Name.Trim(), Phone?.Trim(), Language, WantsReminders);
        user.FavouriteGenres = [.. CinemaSite.Identity.Genres.All.Intersect(Genres)];
        await accounts.UpdateAsync(user);
        this.Notify(t["Your details are kept."]);
        return RedirectToPage();
    }
}
