using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Manage.Reports;

/// <summary>Which reports there are, and what each of them answers.</summary>
public class IndexModel : PageModel;
