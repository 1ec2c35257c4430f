using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CinemaSite.Areas.Identity.Pages.Account;

[EnableRateLimiting(RateLimits.SignIn)]
[SendsMail]
public class ResetPasswordModel(ResetForgottenPassword reset) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = "Choose a password")]
    public string Password { get; set; } = "";

    public bool LinkWorks { get; private set; }

    public async Task OnGetAsync() => LinkWorks = await reset.CanAsync(Id, Code);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        LinkWorks = await reset.CanAsync(Id, Code);
        if (!LinkWorks || !ModelState.IsValid)
            return Page();

        var answer = await reset.RunAsync(Id, Code, Password, ct);
        foreach (var objection in answer.Errors)
            ModelState.AddModelError(nameof(Password), objection.Description);
        if (!answer.Succeeded)
            return Page();

        return RedirectToPage("./ResetPasswordConfirmation");
    }
}
