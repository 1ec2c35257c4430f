using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Schedule;

/// <summary>Answers the buttons of a screening's page: on sale, off sale, gone.</summary>
[FreesSeats]
public class StateModel(
    CinemaDbContext db, PublishScreenings publish, UnpublishScreenings unpublish, DeleteScreening delete, IStringLocalizer<Strings> t) : PageModel
{
    public IActionResult OnGet(int id) => RedirectToPage("Details", new { id });

    public async Task<IActionResult> OnPostPublishAsync(int id, CancellationToken ct)
    {
        var published = await publish.RunAsync(db.Screenings.Where(s => s.Id == id), HttpContext.Actor(), ct);
        return await AnswerAsync(id, published.NotReady is [var (_, why)] ? why : null, t["The screening is on sale."], ct);
    }

    public async Task<IActionResult> OnPostUnpublishAsync(int id, CancellationToken ct) => await AnswerAsync(
        id, await unpublish.RunAsync(db.Screenings.Where(s => s.Id == id), HttpContext.Actor(), ct), t["The screening is a draft again."], ct);

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken ct)
    {
        var day = (await db.ScreeningAtDeskAsync(id, default, ct))?.Screening.BusinessDate;
        var answer = await AnswerAsync(id, await delete.RunAsync(id, HttpContext.Actor(), ct), t["The screening is deleted."], ct);
        return TempData.Peek("NoticeIsBad") is true ? answer : RedirectToPage("Index", new { week = day?.Iso() });
    }

    private async Task<IActionResult> AnswerAsync(int id, Refusal? refused, string done, CancellationToken ct)
    {
        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(refused is null ? done : t.Sentence(refused), isBad: refused is not null);
        return RedirectToPage("Details", new { id });
    }
}
