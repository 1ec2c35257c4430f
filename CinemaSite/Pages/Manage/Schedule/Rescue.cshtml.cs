using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Schedule;

/// <summary>Cancels or moves a sold screening, after a look at what that does, and shows what its customers chose.</summary>
[SendsMail, FreesSeats]
public class RescueModel(CinemaDbContext db, House house, RescueScreening rescue, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public RescueForm Form { get; set; } = new();

    public Screening Screening { get; private set; } = null!;
    public IReadOnlyList<RescuePlace> Places { get; private set; } = [];
    public IReadOnlyList<RescueProgress> Rescues { get; private set; } = [];
    public RescueDraft? Draft { get; private set; }
    public bool AsksWhich { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.ScreeningForDeskAsync(id, ct) is not { } screening)
            return NotFound();

        Screening = screening;
        Places = await db.RescuePlacesAsync(screening, ct);
        Rescues = await db.RescuesAsync(id, ct);
        Form = HttpMethods.IsPost(Request.Method) ? Form : RescueForm.Of(screening);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, bool carryOut, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not PageResult page || !ModelState.IsValid)
            return Screening is null ? NotFound() : Page();

        (Draft, var refused, AsksWhich) = await db.DraftRescueAsync(id, Form.Wish, house.UtcNow, ct);
        if (carryOut && refused is null)
        {
            (refused, var asked) = await rescue.RunAsync(id, Form.Wish, Form.Reason!, Form.Hash ?? "", HttpContext.Actor(), ct);
            if (refused is null)
            {
                await HttpContext.EvictProgrammeAsync(ct);
                this.Notify(t.Count(asked, "It is done. {0} booking is asked what it wants.", "It is done. {0} bookings are asked what they want."));
                return RedirectToPage(new { id });
            }
        }

        if (refused is not null)
            ModelState.AddModelError(AsksWhich ? "Form.Time" : "Form.What", t.Sentence(refused));
        return page;
    }
}
