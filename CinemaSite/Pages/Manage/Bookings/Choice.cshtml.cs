using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Bookings;

/// <summary>The same choices that the customer of a changed screening has by mail, for whoever stands at the counter.</summary>
[SendsMail, FreesSeats]
public class ChoiceModel(CinemaDbContext db, House house, AnswerChoice answerChoice, AskAgain askAgain, IStringLocalizer<Strings> t) : PageModel
{
    public ChoiceAtHand Choice { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await db.ChoiceOfBookingAsync(reference, house.UtcNow, ct) is not { } choice)
            return NotFound();

        Choice = choice;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string? answer, CancellationToken ct)
    {
        if (await OnGetAsync(reference, ct) is not PageResult page)
            return NotFound();
        if (await answerChoice.RunAsync(Choice.Choice.Id, ChoiceAnswer.Parse(answer), HttpContext.Actor(), ct) is not { } refusal)
            return RedirectToPage(new { reference });

        ModelState.AddModelError("answer", t.Sentence(refusal));
        return page;
    }

    public async Task<IActionResult> OnPostAskAgainAsync(string reference, CancellationToken ct)
    {
        if (await OnGetAsync(reference, ct) is not PageResult)
            return NotFound();

        var refusal = await askAgain.RunAsync(Choice.Choice.Id, HttpContext.Actor(), ct);
        this.Notify(refusal is null ? t["The mail is on its way to the customer again."] : t.Sentence(refusal), isBad: refusal is not null);
        return RedirectToPage(new { reference });
    }
}
