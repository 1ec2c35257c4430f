using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.WaitingList;

/// <summary>A party's place in line, and the seats that are offered to it: for its account by number, for anybody by the link of its mails.</summary>
[EnableRateLimiting(RateLimits.Hold), FreesSeats]
public class IndexModel(
    CinemaDbContext db, House house, WaitingLinks links, TakeOffer take, LeaveWaitingList leave,
    IOptionsSnapshot<WaitingListOptions> options, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public List<SeatChoice> Seats { get; set; } = [];

    public WaitingAtHand Waiting { get; private set; } = null!;

    public bool CanJoinAgain => Waiting.Stands is WaitingState.Left or WaitingState.Unanswered && options.Value.IsOpen(Waiting.Entry.Screening, house.UtcNow);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.WaitingAtHandAsync(key, links, HttpContext.UserId(), house.UtcNow, ct) is not { } waiting)
            return NotFound();

        Waiting = waiting;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, bool reprice, CancellationToken ct)
    {
        if (await OnGetAsync(key, ct) is not PageResult page || reprice)
            return Waiting is null ? NotFound() : Page();

        var taken = await take.RunAsync(Waiting.Entry.Id, Seats, HttpContext.EnsureHolder(), ct);
        if (taken.Reference is { } reference)
            return RedirectToPage("/Checkout/Index", new { reference });

        ModelState.AddModelError("Seats", t.Sentence(taken.Refusal!));
        return page;
    }

    public async Task<IActionResult> OnPostLeaveAsync(string key, CancellationToken ct)
    {
        if (await OnGetAsync(key, ct) is not PageResult)
            return NotFound();
        if (await leave.RunAsync(Waiting.Entry.Id, ct) is { } refusal)
            this.Notify(t.Sentence(refusal), isBad: true);
        return RedirectToPage(new { key });
    }
}
