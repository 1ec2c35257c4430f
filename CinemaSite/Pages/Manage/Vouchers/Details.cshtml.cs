using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Vouchers;

[SendsMail]
public class DetailsModel(
    CinemaDbContext db, SendVoucherAgain sendAgain, ExtendVoucher extend, VoidVoucher takeBack, IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public VoucherStory Story { get; private set; } = null!;

    public TimeZoneInfo Zone { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.VoucherStoryAsync(id, ct) is not { } story)
            return NotFound();

        (Story, LastDay) = (story, story.Voucher.ExpiresOn);
        Zone = (await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == story.Voucher.CinemaId, ct)).TimeZone;
        return Page();
    }

    public Task<IActionResult> OnPostSendAsync(int id, CancellationToken ct) =>
        DoAsync(id, () => sendAgain.RunAsync(HttpContext.Actor(), id, ct), t["The voucher is on its way again."], ct);

    public Task<IActionResult> OnPostExtendAsync(int id, CancellationToken ct) =>
        DoAsync(id, () => extend.RunAsync(HttpContext.Actor(), id, LastDay, ct), t["It can be spent for longer now."], ct);

    public Task<IActionResult> OnPostVoidAsync(int id, CancellationToken ct) =>
        DoAsync(id, () => takeBack.RunAsync(HttpContext.Actor(), id, Reason, ct), t["The voucher is taken back."], ct);

    private async Task<IActionResult> DoAsync(int id, Func<Task<Refusal?>> change, string done, CancellationToken ct)
    {
        if (!await db.Vouchers.AnyAsync(v => v.Id == id, ct))
            return NotFound();

        var refusal = await change();
        this.Notify(refusal is null ? done : t.Sentence(refusal), isBad: refusal is not null);
        return RedirectToPage(new { id });
    }
}
