using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments.AtStripe;

/// <summary>
/// Tests of a site that takes its money at Stripe, or at what stands in for it. When a test is over both sides' books agree, so
/// nothing was paid without a ticket or a refund.
/// </summary>
public abstract class StripeTests : IAsyncLifetime
{
    protected TheSite Site { get; } = new();

    protected StripeServer Stripe { get; private set; } = null!;

    protected StripeBooks Books => Stripe.Books;

    protected ACinema Cinema { get; private set; } = null!;

    /// <summary>A1 and A2 for Anna, 25.50.</summary>
    protected int Booking { get; private set; }

    public virtual async ValueTask InitializeAsync()
    {
        Stripe = await StripeServer.StartAsync(Site.Clock);
        Stripe.ServeTo(Site);
        Cinema = await ACinema.With().InAsync(Site);
        Booking = await Cinema.HoldAsync("Anna", "A1", "A2");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await using (Stripe)
        await using (Site)
            await AssertBooksAgreeAsync(Site, Books);
    }

    protected async Task<StripeSession> StartAsync()
    {
        Assert.NotNull((await Site.StartPayingAsync(Booking)).RedirectUrl);
        return Books.LastSession;
    }

    protected async Task<StripeSession> StartAndPayAsync()
    {
        var session = await StartAsync();
        Assert.True(Books.Pay(session));
        return session;
    }

    /// <summary>What the clock starts every minute.</summary>
    protected async Task ReconcileAsync()
    {
        await Site.RunAsync((ReconcilePayments reconcile) => reconcile.RunAsync(CancellationToken.None));
        await Site.RunAsync((SendRefunds send) => send.RunAsync(CancellationToken.None));
    }

    protected async Task AssertSoldOnceAsync()
    {
        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(Booking)).Status);
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Outbox.CountAsync()));
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Documents.CountAsync()));
    }

    /// <summary>All that came in has gone back, with an apology, and the desk says so.</summary>
    protected async Task AssertAllWentBackAsync(string reason)
    {
        await ReconcileAsync();
        var payment = await Site.RunAsync((CinemaDbContext db) => db.Payments.AsNoTracking().SingleAsync(p => p.State == PaymentState.RefundDue));
        var refund = await Site.RunAsync((CinemaDbContext db) => db.Refunds.AsNoTracking().SingleAsync());
        Assert.Equal((payment.Id, payment.Amount, RefundState.Done, reason), (refund.PaymentId, refund.Amount, refund.State, refund.Reason));
        Assert.Equal(0, Books.Kept);
        Assert.Equal([$"money-returned:{payment.Id}"], await Site.RunAsync((CinemaDbContext db) => db.Outbox.Select(m => m.Key).ToListAsync()));
        Assert.Single((await Site.RunAsync((CinemaDbContext db) => db.MoneyTroublesAsync(Site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None))).Returned);
    }

    internal static async Task AssertBooksAgreeAsync(TheSite site, StripeBooks books)
    {
        await site.AssertInvariantsAsync();
        var (came, went) = await site.RunAsync(async (CinemaDbContext db) => (
            await db.Payments.Where(p => p.Kind == PaymentKind.Online && (p.State == PaymentState.Paid || p.State == PaymentState.RefundDue)).SumAsync(p => p.Amount),
            await db.Refunds.Where(r => r.To == PaymentKind.Online && (r.State == RefundState.Sent || r.State == RefundState.Done)).SumAsync(r => r.Amount)));
        Assert.Equal(books.Kept, came - went);
    }
}
