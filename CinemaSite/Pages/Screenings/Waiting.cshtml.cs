using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Screenings;

/// <summary>Joining the waiting list of a screening. Whoever waits already is led to their place.</summary>
[EnableRateLimiting(RateLimits.WaitingList)]
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
        if (await db.OwnLiveEntryAsync(id, HttpContext.Holder(), ct) is { } known)
            return RedirectToPage("/WaitingList/Index", new { key = known });

        Screening = screening;
        if (HttpMethods.IsGet(Request.Method))
            Form.People = party ?? Form.People;
        if (HttpMethods.IsGet(Request.Method) && HttpContext.UserId() is { } userId)
            (Form.Name, Form.Email) = await db.Users.Where(u => u.Id == userId).Select(u => ValueTuple.Create(u.Name, u.Email)).SingleAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        var page = await OnGetAsync(id, null, ct);
        if (page is not PageResult || !ModelState.IsValid)
            return page;

        var joined = await join.RunAsync(id, Form.Party, Form.Person, HttpContext.EnsureHolder(), ct);
        if (joined.EntryId is { } entry)
            return RedirectToPage("/WaitingList/Index", new { key = HttpContext.UserId() is null && joined.Secret is { } secret ? secret : $"{entry}" });

        MayChoose = joined.MayChoose;
        ModelState.AddModelError(joined.Field == "" ? "" : $"Form.{joined.Field}", t.Sentence(joined.Refusal!));
        return page;
    }
}
