using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Screenings;

/// <summary>Joining the waiting list of a screening. An account is led to its place; for everybody else the mail leads on.</summary>
[EnableRateLimiting(RateLimits.WaitingList), FreesSeats]
public class WaitingModel(
    CinemaDbContext db, House house, JoinWaitingList join, IOptionsSnapshot<WaitingListOptions> options, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public WaitingForm Form { get; set; } = new();

    public Screening Screening { get; private set; } = null!;

    public bool MayChoose { get; private set; }

    public bool IsOpen => options.Value.IsOpen(Screening, house.UtcNow);

    public async Task<IActionResult> OnGetAsync(int id, int? party, CancellationToken ct)
    {
        if (await db.ScreeningForSaleAsync(id, ct) is not { } screening)
            return NotFound();
        if (await db.OwnLiveEntryAsync(id, HttpContext.UserId(), ct) is { } known)
            return RedirectToPage("/WaitingList/Index", new { key = known });

        Screening = screening;
        if (HttpMethods.IsGet(Request.Method))
            Form = await WaitingForm.ForAsync(db, HttpContext.UserId(), party, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        var page = await OnGetAsync(id, null, ct);
        if (page is not PageResult || !ModelState.IsValid)
            return page;

        var joined = await join.RunAsync(id, Form.ToParty(), Form.ToPerson(), HttpContext.UserId(), ct);
        MayChoose = joined.MayChoose;
        if (joined.Refusal is { } refusal)
        {
            ModelState.AddModelError(joined.Field == "" ? "" : $"Form.{joined.Field}", t.Sentence(refusal));
            return page;
        }

        TempData[nameof(WaitingJoinedModel.Email)] = Form.Email!.Trim();
        return joined.IsOwn ? RedirectToPage("/WaitingList/Index", new { key = joined.EntryId }) : RedirectToPage("./WaitingJoined", new { id });
    }
}
