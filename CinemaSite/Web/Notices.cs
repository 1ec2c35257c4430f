using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CinemaSite.Web;

public static class Notices
{
    /// <summary>A sentence for the top of the next page.</summary>
    public static void Notify(this PageModel page, string sentence, bool isBad = false) => Write(page.TempData, sentence, isBad);

    internal static void Write(ITempDataDictionary next, string sentence, bool isBad)
    {
        next["Notice"] = sentence;
        next["NoticeIsBad"] = isBad;
    }
}
