using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Areas.Identity.Pages.Account;

public class RegisterConfirmationModel : PageModel
{
    [TempData]
    public string? Email { get; set; }
}
