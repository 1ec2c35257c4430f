using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CinemaSite.Areas.Identity.Pages.Account;

[EnableRateLimiting(RateLimits.SignUp)]
[SendsMail]
public class RegisterModel(SignUp signUp) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name"), StringLength(100, ErrorMessage = "Enter a name of at most 100 characters")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MailAddress]
    public string Email { get; set; } = "";

    [BindProperty, PhoneNumber]
    public string? Phone { get; set; }

    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = "Choose a password")]
    public string Password { get; set; } = "";

    [BindProperty]
    public string[] Genres { get; set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        var answer = await signUp.RunAsync(new(Name, Email.Trim(), Phone?.Trim(), Password, Genres, Languages.Current), ct);
        foreach (var objection in answer.Objections)
            ModelState.AddModelError(nameof(Password), objection.Description);
        if (!answer.IsWrittenTo)
            return Page();

        TempData[nameof(RegisterConfirmationModel.Email)] = Email.Trim();
        return RedirectToPage("./RegisterConfirmation");
    }
}
