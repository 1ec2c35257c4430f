using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Vouchers;

/// <summary>A gift card in the browser that bought it, from the first try to pay to the card itself.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class DetailsModel(CinemaDbContext db) : PageModel
{
    public Voucher Voucher { get; private set; } = null!;

    public Cinema Cinema { get; private set; } = null!;

    /// <summary>Its receipt; null until it is paid.</summary>
    public Document? Receipt { get; private set; }

    public bool IsBeingPaid { get; private set; }

    /// <summary>Only the card, for paper.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.VouchersOf(HttpContext.Holder()).SingleOrDefaultAsync(v => v.Id == id, ct) is not { } own)
            return NotFound();

        Voucher = own;
        Cinema = await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == own.CinemaId, ct);
        Receipt = await db.Documents.AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.Number == own.ReceiptNumber, ct);
        IsBeingPaid = own.State == VoucherState.Ordered && await db.Payments.AnyAsync(p => p.VoucherId == id && p.State == PaymentState.Started, ct);
        return Page();
    }
}
