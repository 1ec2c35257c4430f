using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

public class PersonalDataModel : PageModel;
