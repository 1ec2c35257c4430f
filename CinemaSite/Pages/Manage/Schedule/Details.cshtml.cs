using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Manage.Schedule;

public class DetailsModel(
    CinemaDbContext db, House house, MoveScreening move, IOptionsSnapshot<ScheduleOptions> usual, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public ScreeningForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int? Late { get; set; }
    public ScreeningAtDesk Desk { get; private set; } = null!;
    public ScheduleLists Lists { get; private set; } = ScheduleLists.None;
    public PriceList? Prices { get; private set; }
    public IReadOnlyList<Delayed> Delays { get; private set; } = [];
    public IReadOnlyList<WaitingEntry> Waiting { get; private set; } = [];
    public bool AsksWhich { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct) => await LoadAsync(id, ct, fill: true);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await LoadAsync(id, ct);

        var moved = await move.RunAsync(id, Form.Wish(usual.Value), HttpContext.Actor(), ct);
        AsksWhich = moved.AsksWhich;
        if (moved.Refused is { } refused)
            ModelState.AddModelError("Form.Time", t.Sentence(refused));
        else
        {
            await HttpContext.EvictProgrammeAsync(ct);
            this.Notify(t.Sentences(t["The screening is saved."], moved.Warnings));
        }

        return ModelState.IsValid ? RedirectToPage(new { id }) : await LoadAsync(id, ct);
    }

    private async Task<IActionResult> LoadAsync(int id, CancellationToken ct, bool fill = false)
    {
        if (await db.ScreeningAtDeskAsync(id, house.UtcNow, ct) is not { } desk)
            return NotFound();

        (Desk, Form) = (desk, fill ? ScreeningForm.Of(desk.Screening) : Form);
        (Lists, Waiting) = (await db.ScheduleListsAsync(ct), await db.WaitingForAsync(id, ct));
        (Prices, Delays) = (await db.PriceListAsync(desk.Screening, ct), Late is > 0 and <= 600 and var late ? await db.DelaysAsync(desk.Screening, late, ct) : []);
        return Page();
    }
}
