using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Web;

public static class Notices
{
    /// <summary>A sentence for the top of the next page.</summary>
    public static void Notify(this PageModel page, string sentence, bool isBad = false)
    {
        page.TempData["Notice"] = sentence;
        page.TempData["NoticeIsBad"] = isBad;
    }
}
