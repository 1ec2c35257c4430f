namespace CinemaSite.Tests.Harness.FakeStripe;

/// <summary>
/// What Stripe knows of the cinema's account, and what customers and banks do there. Everything that happens is written down
/// as an event too; whether any is delivered is for the test to say.
/// </summary>
public sealed class StripeBooks(TimeProvider clock)
{
    private readonly Lock pen = new();
    private readonly List<StripeEvent> events = [];
    private int last;

    public List<StripeSession> Sessions { get; } = [];

    public List<StripeIntent> Intents { get; } = [];

    public List<StripeRefund> Refunds { get; } = [];

    public List<StripeDispute> Disputes { get; } = [];

    /// <summary>The next refunds are so: "succeeded" unless told otherwise.</summary>
    public string NextRefund { get; set; } = "succeeded";

    /// <summary>Stripe does not look at its clock to the second: with this, only the site's own word ends a session.</summary>
    public bool ExpiresByItself { get; set; } = true;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public IReadOnlyList<StripeEvent> Events => Locked(() => events.ToList());

    /// <summary>What came in less what went back.</summary>
    public long Kept => Locked(() => Intents.Sum(i => i.Received) - Refunds.Where(IsAlive).Sum(r => r.Amount));

    public StripeSession LastSession => Locked(() => Sessions[^1]);

    public T Locked<T>(Func<T> work)
    {
        using (pen.EnterScope())
        {
            foreach (var session in Sessions.Where(s => ExpiresByItself && s.Status == "open" && s.ExpiresAt <= Now))
                Expire(session);
            return work();
        }
    }

    public string NewId(string prefix) => $"{prefix}_test_{Interlocked.Increment(ref last):D6}";

    public void Tell(string type, object thing) => events.Add(StripeJson.Event(NewId("evt"), type, thing, Now));

    /// <summary>The customer pays on Stripe's page. False when the session is over.</summary>
    /// <param name="amount">Other than asked, which Stripe would not do.</param>
    /// <param name="currency">Other than asked, which Stripe would not do.</param>
    public bool Pay(StripeSession session, long? amount = null, string? currency = null) => Locked(() =>
    {
        if (session.Status != "open")
            return false;

        Complete(session, new StripeIntent
        {
            Id = NewId("pi"),
            Amount = amount ?? session.Amount,
            Currency = currency ?? session.Currency,
            Status = "succeeded",
            Received = amount ?? session.Amount,
        }, "paid");
        return true;
    });

    /// <summary>The card is declined; the customer may try another one on the same page.</summary>
    public void Decline(StripeSession session) => Locked(() =>
    {
        session.Intent ??= Keep(new StripeIntent { Id = NewId("pi"), Amount = session.Amount, Currency = session.Currency });
        session.Intent.LastError = "card_declined";
        return true;
    });

    /// <summary>The customer pays by a debit that takes days.</summary>
    public void PayByDebit(StripeSession session) => Locked(() =>
    {
        Complete(session, new StripeIntent { Id = NewId("pi"), Amount = session.Amount, Currency = session.Currency, Status = "processing" }, "unpaid");
        return true;
    });

    /// <summary>What became of the debit.</summary>
    public void Debited(StripeSession session, bool succeeded) => Locked(() =>
    {
        var intent = session.Intent!;
        (intent.Status, intent.Received) = succeeded ? ("succeeded", intent.Amount) : ("requires_payment_method", 0);
        session.PaymentStatus = succeeded ? "paid" : "unpaid";
        Tell(succeeded ? "checkout.session.async_payment_succeeded" : "checkout.session.async_payment_failed", StripeJson.Of(session, false));
        return true;
    });

    /// <summary>Money for a session that was over, which Stripe would hardly do.</summary>
    public void PayTooLate(StripeSession session)
    {
        using (pen.EnterScope())
            Complete(session, new StripeIntent { Id = NewId("pi"), Amount = session.Amount, Currency = session.Currency, Status = "succeeded", Received = session.Amount }, "paid");
    }

    /// <summary>What became of a refund that was pending, or that was thought to be done.</summary>
    public void Answer(StripeRefund refund, string status, string? reason = null) => Locked(() =>
    {
        (refund.Status, refund.FailureReason) = (status, reason);
        Tell(status == "failed" ? "refund.failed" : "refund.updated", StripeJson.Of(refund));
        return true;
    });

    public StripeDispute Dispute(StripeIntent intent) => Locked(() =>
    {
        var dispute = new StripeDispute { Id = NewId("du"), Intent = intent, Amount = intent.Received, Created = Now };
        Disputes.Add(dispute);
        Tell("charge.dispute.created", StripeJson.Of(dispute));
        return dispute;
    });

    public void Close(StripeDispute dispute, string status) => Locked(() =>
    {
        dispute.Status = status;
        Tell("charge.dispute.closed", StripeJson.Of(dispute));
        return true;
    });

    public void Expire(StripeSession session)
    {
        session.Status = "expired";
        Tell("checkout.session.expired", StripeJson.Of(session, false));
    }

    private void Complete(StripeSession session, StripeIntent intent, string paymentStatus)
    {
        (session.Status, session.PaymentStatus, session.Intent) = ("complete", paymentStatus, Keep(intent));
        Tell("checkout.session.completed", StripeJson.Of(session, false));
    }

    private StripeIntent Keep(StripeIntent intent)
    {
        Intents.Add(intent);
        return intent;
    }

    public static bool IsAlive(StripeRefund refund) => refund.Status is "succeeded" or "pending";
}
