using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Prices;

public class CardModel(CinemaDbContext db, House house, SavePriceCard save, DeletePriceCard delete, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public CardForm Form { get; set; } = CardForm.New();

    public PriceCardSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? id, int? copy, CancellationToken ct)
    {
        Sheet = await db.PriceCardSheetAsync((await house.CinemaAsync(ct)).Id, id ?? copy, ct);
        if ((id ?? copy) is not null && Sheet.Card is null)
            return NotFound();
        if (Sheet.Card is { } card && !HttpMethods.IsPost(Request.Method))
            Form = CardForm.Of(card);
        if (copy is not null)
            Form.Name = t["Copy of {0}", t[Sheet.Card!.Name]];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? id, CancellationToken ct)
    {
        var terms = Form.Read(ModelState, t["Write the amount like 8.50, or leave it empty where it is not sold."]);
        var refusal = terms is null ? null : await save.RunAsync(HttpContext.Actor(), (await house.CinemaAsync(ct)).Id, id, terms, ct);
        if (refusal is not null)
            ModelState.AddModelError("Form.Name", t.Sentence(refusal));
        return ModelState.IsValid ? await DoneAsync(t["The price card is kept."], ct) : await OnGetAsync(id, null, ct);
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken ct)
    {
        if (await delete.RunAsync(HttpContext.Actor(), (await house.CinemaAsync(ct)).Id, id, ct) is not { } refusal)
            return await DoneAsync(t["The price card is deleted."], ct);

        this.Notify(t.Sentence(refusal), isBad: true);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> DoneAsync(string notice, CancellationToken ct)
    {
        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(notice);
        return RedirectToPage("/Manage/Prices/Index");
    }
}
