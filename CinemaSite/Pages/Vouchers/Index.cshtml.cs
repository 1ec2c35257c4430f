using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Pages.Vouchers;

/// <summary>Gift cards are sold here.</summary>
[EnableRateLimiting(RateLimits.Hold)]
public class IndexModel(
    CinemaDbContext db, House house, BuyVoucher buy, IOptionsSnapshot<VoucherOptions> options, IStringLocalizer<Strings> t) : PageModel
{
    private static readonly int[] Usual = [20, 30, 50, 100];

    [BindProperty]
    public GiftForm Form { get; set; } = new() { Amount = "30" };

    public Cinema Cinema { get; private set; } = null!;

    public VoucherOptions Options => options.Value;

    public IEnumerable<int> Amounts => Usual.Where(amount => amount >= Options.Least && amount <= Options.Most);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Cinema = await house.CinemaAsync(ct);
        if (HttpMethods.IsGet(Request.Method) && HttpContext.UserId() is { } userId)
            (Form.Name, Form.Email) = await db.Users.Where(u => u.Id == userId).Select(u => ValueTuple.Create(u.Name, u.Email)).SingleAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (Form.Read(ModelState, sentence => t[sentence]) is not { } value)
            return Page();

        var order = new VoucherOrder(Cinema.Id, value, Form.People, HttpContext.EnsureHolder().VisitorHash, Languages.Current);
        var (redirect, refused) = await buy.RunAsync(order, id => Url.Page("/Vouchers/Return", new { id })!, ct);
        if (refused is null)
            return Redirect(redirect!);

        ModelState.AddModelError("Form.Amount", t.Sentence(refused));
        return Page();
    }
}
