using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Choices;

/// <summary>What the mail about a changed screening leads to. The link is the key, and the page says nothing about whose it is.</summary>
[EnableRateLimiting(RateLimits.Lookup)]
[SendsMail, FreesSeats]
public class IndexModel(CinemaDbContext db, House house, AnswerChoice answerChoice, IStringLocalizer<Strings> t) : PageModel
{
    public ChoiceAtHand Choice { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        if (await db.ChoiceBySecretAsync(secret, house.UtcNow, ct) is not { } choice)
            return NotFound();

        Choice = choice;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, string? answer, CancellationToken ct)
    {
        if (await OnGetAsync(secret, ct) is not PageResult)
            return NotFound();
        if (await answerChoice.RunAsync(Choice.Choice.Id, ChoiceAnswer.Parse(answer), staff: null, ct) is not { } refusal)
        {
            await HttpContext.EvictProgrammeAsync(ct);
            return RedirectToPage(new { secret });
        }

        ModelState.AddModelError("answer", t.Sentence(refusal));
        return await OnGetAsync(secret, ct);
    }
}
