using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Prices;

public class TypeModel(CinemaDbContext db, House house, SaveTicketType save, DeleteTicketType delete, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public TypeForm Form { get; set; } = new();

    public TicketType? Type { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? id, CancellationToken ct)
    {
        var cinemaId = await CinemaAsync(ct);
        Type = await db.TicketTypes.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id && k.CinemaId == cinemaId, ct);
        if (Type is not null && !HttpMethods.IsPost(Request.Method))
            Form = TypeForm.Of(Type);
        return id is null || Type is not null ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int? id, CancellationToken ct)
    {
        var terms = Form.Read(ModelState, t["Write the tax rate in per cent, like 20 or 5.5."]);
        var refusal = terms is null ? null : await save.RunAsync(HttpContext.Actor(), await CinemaAsync(ct), id, terms, ct);
        if (refusal is not null)
            ModelState.AddModelError("Form.Name", t.Sentence(refusal));
        return ModelState.IsValid ? await DoneAsync(null, t["The ticket type is kept."], ct) : await OnGetAsync(id, ct);
    }

    public async Task<IActionResult> OnPostRetireAsync(int id, bool retire, CancellationToken ct) => await DoneAsync(
        await save.RetireAsync(HttpContext.Actor(), await CinemaAsync(ct), id, retire, ct),
        retire ? t["The ticket type is no longer sold."] : t["The ticket type is sold again."], ct);

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken ct) => await DoneAsync(
        await delete.RunAsync(HttpContext.Actor(), await CinemaAsync(ct), id, ct), t["The ticket type is deleted."], ct);

    private async Task<int> CinemaAsync(CancellationToken ct) => (await house.CinemaAsync(ct)).Id;

    private async Task<IActionResult> DoneAsync(Refusal? refusal, string notice, CancellationToken ct)
    {
        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(refusal is null ? notice : t.Sentence(refusal), isBad: refusal is not null);
        return RedirectToPage("/Manage/Prices/Index");
    }
}
