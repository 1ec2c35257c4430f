using System.Text;
using CinemaSite.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

/// <summary>Recovery codes, once: they come from the page before, and reading them forgets them.</summary>
public class ShowRecoveryCodesModel : PageModel
{
    public const string Codes = "RecoveryCodes";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<string> Shown { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (TempData[Codes] is not string codes)
            return RedirectToPage("./TwoFactorAuthentication");

        Shown = codes.Split(' ');
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>The page sends its own codes back, for the site has forgotten how they read.</summary>
    public IActionResult OnPost(string[] code)
    {
        var lines = code.Take(RecoveryCodes.HowMany).Select(RecoveryCodes.Normalize).Where(c => c.Length == 11);
        return File(Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"), "text/plain; charset=utf-8", "recovery-codes.txt");
    }
}
