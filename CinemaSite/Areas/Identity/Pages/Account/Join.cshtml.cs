using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Areas.Identity.Pages.Account;

/// <summary>The link of an invitation to the staff.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public class JoinModel(AcceptInvitation accept, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = "Enter your password")]
    public string Password { get; set; } = "";

    public OpenInvitation? Invitation { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Invitation = await accept.FindAsync(Id, Code ?? "", ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Invitation = await accept.FindAsync(Id, Code ?? "", ct);
        if (Invitation is null || !ModelState.IsValid)
            return Page();

        var answer = await accept.RunAsync(Id, Code ?? "", Password, ct);
        foreach (var objection in answer.Errors)
            ModelState.AddModelError(nameof(Password), objection.Description);
        if (!answer.Succeeded)
            return Page();

        this.Notify(t["Welcome. Sign in, and the desk is yours."]);
        return RedirectToPage("./Login", new { returnUrl = "/account" });
    }
}
