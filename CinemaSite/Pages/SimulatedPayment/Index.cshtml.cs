using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.SimulatedPayment;

/// <summary>The simulated provider's own page: it knows its session and nothing of bookings.</summary>
public class IndexModel(CinemaDbContext db, SimulatedGateway gateway) : PageModel
{
    public Money Sum { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } session)
            return NotFound();
        if (session.State != GatewayState.Open)
            return LocalRedirect(session.ReturnUrl);

        Sum = new Money(session.Amount, session.Currency);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? answer, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } session)
            return NotFound();

        await (answer switch
        {
            "pay" or "pay-twice" => gateway.AnswerAsync(session.IdempotencyKey, GatewayState.Paid, ct),
            "pay-late" => gateway.PayLateAsync(session.IdempotencyKey, ct),
            "pay-for-good" => gateway.PayForGoodAsync(session.IdempotencyKey, ct),
            "decline" => gateway.AnswerAsync(session.IdempotencyKey, GatewayState.Declined, ct),
            _ => gateway.AnswerAsync(session.IdempotencyKey, GatewayState.Closed, ct),
        });
        if (answer == "pay-twice")
            await gateway.AnswerAsync(session.IdempotencyKey, GatewayState.Paid, ct); // It had ended: nothing is charged a second time.
        return LocalRedirect(session.ReturnUrl);
    }

    private Task<SimulatedSession?> FindAsync(string id, CancellationToken ct) =>
        db.SimulatedSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
}
