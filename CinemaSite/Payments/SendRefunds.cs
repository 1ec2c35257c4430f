using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// Brings refunds to the provider and looks after them until the money has gone, and for a month after: banks send money back.
/// Found by state, so a crash between two steps heals at the next run; the provider pays the same attempt once.
/// </summary>
public partial class SendRefunds(CinemaDbContext db, TimeProvider clock, IPaymentGateway gateway, ILogger<SendRefunds> log)
{
    private static readonly TimeSpan Watch = TimeSpan.FromDays(30);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = Now;
        var since = now - Watch;
        var due = await db.Refunds
            .Where(r => r.To == PaymentKind.Online && r.NextAttemptAt <= now
                && (r.State == RefundState.Requested || r.State == RefundState.Sent || r.State == RefundState.Done && r.EndedAt > since))
            .OrderBy(r => r.NextAttemptAt).Select(r => r.Id).ToListAsync(ct);
        foreach (var id in due)
            await RunAsync(id, ct);
    }

    /// <summary>Brings one refund in line with the provider; one that staff settled in another way is left alone.</summary>
    public async Task RunAsync(int refundId, CancellationToken ct)
    {
        var refund = await db.Refunds.AsNoTracking().Include(r => r.Payment.Source).SingleAsync(r => r.Id == refundId, ct);
        if (refund.To != PaymentKind.Online || refund.State == RefundState.Failed)
            return;

        try
        {
            var found = refund.State == RefundState.Requested ? await gateway.RefundAsync(refund, ct) : await gateway.FetchRefundAsync(refund, ct);
            await RecordAsync(refund, row => row.Become(found, NextLook(refund, found.State), Now));
        }
        catch (GatewayException e)
        {
            await RecordAsync(refund, row => row.Wait(e.Message, e.IsRemembered, NextTry(refund)));
            NotSent(log, refund.Id, e.Message);
        }
    }

    /// <summary>After one minute, then after as long as it has been waiting, at most an hour.</summary>
    private DateTime NextTry(Refund refund) => Now + Clamp(Now - refund.RequestedAt, TimeSpan.FromMinutes(1), Hour);

    /// <summary>What is under way is looked at hourly; what is done, ever more rarely.</summary>
    private DateTime NextLook(Refund refund, GatewayRefundState state) =>
        Now + (state == GatewayRefundState.Done ? Clamp(Now - refund.RequestedAt, Hour, Watch) : Hour);

    private static TimeSpan Clamp(TimeSpan time, TimeSpan least, TimeSpan most) => time < least ? least : time > most ? most : time;

    /// <summary>Unless somebody else has moved it on meanwhile. What became of it is written down even while the site is shutting down.</summary>
    private Task<int> RecordAsync(Refund seen, Action<Refund> change) => db.InTransactionAsync(async () =>
    {
        var row = await db.Refunds.SingleAsync(r => r.Id == seen.Id);
        if (row.State == seen.State && row.Attempts == seen.Attempts)
            change(row);
        return await db.SaveChangesAsync();
    }, CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refund {Refund} was not sent yet: {Error}")]
    private static partial void NotSent(ILogger log, int refund, string error);
}
