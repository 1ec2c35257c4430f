using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.BoxOffice.Vouchers;

/// <summary>A voucher that a till sold, to be printed: by whoever sold it, or supervises tills.</summary>
public class SoldModel(CinemaDbContext db, House house, IAuthorizationService authorization) : PageModel
{
    public Voucher Voucher { get; private set; } = null!;

    /// <summary>In minor units; null where nobody paid in cash.</summary>
    public long? Change { get; private set; }

    public Cinema Cinema { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        var supervises = (await authorization.AuthorizeAsync(User, Policies.SuperviseTills)).Succeeded;
        var sold = await db.VouchersSoldAt(db.TillSessionsOf(HttpContext.UserId(), supervises)).AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct);
        if (sold is null)
            return NotFound();

        (Voucher, Cinema) = (sold, await house.CinemaAsync(ct));
        Change = await db.Payments.Where(p => p.VoucherId == id && p.Given != null).Select(p => p.Given - p.Amount).FirstOrDefaultAsync(ct);
        return Page();
    }
}
