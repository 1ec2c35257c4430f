using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Areas.Identity.Pages.Account;

public class AccessDeniedModel : PageModel;
