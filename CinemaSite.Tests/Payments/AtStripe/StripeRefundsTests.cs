using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Payments.AtStripe;

/// <summary>The row first, then the provider: whatever fails on the way, each refund is paid once or is somebody's to decide.</summary>
public sealed class StripeRefundsTests : StripeTests
{
    private const string Create = "POST /v1/refunds";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartAndPayAsync();
        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(Booking));
        await GiveBackAsync("A1");
    }

    [Fact]
    public async Task A_refund_goes_back_to_the_card()
    {
        Assert.Equal((RefundState.Requested, 0), ((await RefundAsync()).State, Books.Refunds.Count));

        await ReconcileAsync();

        Assert.Equal(RefundState.Done, (await RefundAsync()).State);
        Assert.Equal(1275, Assert.Single(Books.Refunds).Amount);
    }

    [Fact]
    public async Task Ten_senders_at_once_pay_it_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(ReconcileAsync)));

        // A sender that was told "in progress" has put it off.
        Site.Wait(minutes: 2);
        await ReconcileAsync();
        Assert.Equal(RefundState.Done, (await RefundAsync()).State);
        Assert.Single(Books.Refunds);
    }

    [Theory]
    [InlineData(StripeFault.NoAnswer, 2), InlineData(StripeFault.NoAnswer, 26 * 60), InlineData(StripeFault.Hangs, 2)]
    [InlineData(StripeFault.BreaksAfter, 2), InlineData(StripeFault.BreaksBefore, 2), InlineData(StripeFault.Unavailable, 2)]
    public async Task A_fault_on_the_way_neither_loses_nor_doubles_it(StripeFault fault, double minutes)
    {
        Stripe.Fail(Create, fault);
        await ReconcileAsync();
        var waiting = await RefundAsync();
        Assert.Equal((RefundState.Requested, true), (waiting.State, waiting.LastError is not null));

        Site.Wait(minutes);
        await ReconcileAsync();

        Assert.Equal(RefundState.Done, (await RefundAsync()).State);
        Assert.Single(Books.Refunds);
    }

    [Fact]
    public async Task A_refund_that_waits_at_the_bank_is_done_when_the_bank_says_so()
    {
        Books.NextRefund = "pending";
        await ReconcileAsync();
        Assert.Equal(RefundState.Sent, (await RefundAsync()).State);

        Books.Answer(Books.Refunds[0], "succeeded");
        await Site.DeliverAsync(Books.Last("refund.updated"));

        Assert.Equal(RefundState.Done, (await RefundAsync()).State);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_refund_that_fails_later_comes_to_the_desk_and_is_tried_again(bool withNews)
    {
        await FailLaterAsync(withNews);
        Assert.Equal((RefundState.Failed, "lost_or_stolen_card"), ((await RefundAsync()).State, (await RefundAsync()).LastError));
        Assert.Single((await TroublesAsync()).Failed);

        Assert.Null(await DecideAsync(null));
        await ReconcileAsync();

        Assert.Equal(RefundState.Done, (await RefundAsync()).State);
        Assert.Equal(["failed", "succeeded"], Books.Refunds.Select(r => r.Status));
        Assert.Empty((await TroublesAsync()).Failed);
    }

    [Fact]
    public async Task What_staff_paid_in_cash_is_never_paid_again()
    {
        await FailLaterAsync(withNews: true);

        Assert.Null(await DecideAsync(PaymentKind.Cash));
        Assert.Equal("This refund is no longer waiting for a decision.", $"{await DecideAsync(null)}");
        await Site.DeliverAsync(StripeJson.Event("evt_late", "refund.failed", StripeJson.Of(Books.Refunds[0]), Books.Now));
        Site.Wait(minutes: 600);
        await ReconcileAsync();

        Assert.Equal((RefundState.Done, PaymentKind.Cash), ((await RefundAsync()).State, (await RefundAsync()).To));
        Assert.Single(Books.Refunds);
        Assert.Equal([(PaymentKind.Cash, -1275L), (PaymentKind.Online, 1275L)], await Site.RunAsync(async (CinemaDbContext db) =>
            (await db.LedgerLines.Where(l => l.Kind == LedgerKind.Correction).ToListAsync()).Select(l => (l.Means, l.Amount)).Order().Reverse().ToList()));
    }

    [Fact]
    public async Task What_Stripe_refuses_is_staffs_to_decide()
    {
        Books.Dispute(Books.Intents[0]);

        await ReconcileAsync();

        Assert.Equal((RefundState.Failed, "charge_disputed"), ((await RefundAsync()).State, (await RefundAsync()).LastError));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_dispute_is_told_to_staff_and_the_tickets_stay(bool inOrder)
    {
        await ReconcileAsync();
        var dispute = Books.Dispute(Books.Intents[0]);
        if (inOrder)
        {
            await Site.DeliverAsync(Books.Last("charge.dispute.created"));
            Assert.Equal(DisputeState.Open, Assert.Single((await TroublesAsync()).Disputes).State);
        }

        Books.Close(dispute, "lost");
        await Site.DeliverAsync(Books.Last("charge.dispute.closed"));
        await Site.DeliverAsync(Books.Last("charge.dispute.created"));

        Assert.Equal((DisputeState.Lost, 2550), ((await TroublesAsync()).Disputes.Single().State, (await TroublesAsync()).Disputes.Single().Amount));
        Assert.Equal(TicketStatus.Active, (await Site.BookingAsync(Booking)).Tickets.Single(t => t.Seat.Number == "2").Status);
    }

    private async Task FailLaterAsync(bool withNews)
    {
        await ReconcileAsync();
        Assert.Equal(RefundState.Done, (await RefundAsync()).State);
        Books.Answer(Books.Refunds[0], "failed", "lost_or_stolen_card");
        Site.Wait(minutes: 61);
        if (withNews)
            await Site.DeliverAsync(Books.Last("refund.failed"));
        else
            await ReconcileAsync();
    }

    private Task<Refund> RefundAsync() => Site.RunAsync((CinemaDbContext db) => db.Refunds.AsNoTracking().SingleAsync());

    private Task<MoneyTroubles> TroublesAsync() =>
        Site.RunAsync((CinemaDbContext db) => db.MoneyTroublesAsync(Site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None));

    private async Task<Refusal?> DecideAsync(PaymentKind? paidBy)
    {
        var (refund, by) = (await RefundAsync(), new Actor(null, "Mia", Site.Clock.GetUtcNow().UtcDateTime));
        return await Site.RunAsync((DecideRefund decide) => decide.RunAsync(by, refund.Id, paidBy, CancellationToken.None));
    }

    private Task<IReadOnlyList<Refund>> GiveBackAsync(string seat) => Site.RunAsync((IServiceProvider services) => GiveBackAsync(
        seat, services.GetRequiredService<CinemaDbContext>(), services.GetRequiredService<GiveBack>()));

    private Task<IReadOnlyList<Refund>> GiveBackAsync(string seat, CinemaDbContext db, GiveBack giveBack) => db.InTransactionAsync(async () =>
    {
        var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == Booking);
        var ticket = booking.Tickets.Single(t => t.SeatId == Cinema.Seat(seat));
        var terms = new ReturnTerms(TicketStatus.Refunded, null, "Ill");
        return await giveBack.RunAsync(booking, [new(ticket, ticket.Total)], terms, Site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
    }, CancellationToken.None);
}
