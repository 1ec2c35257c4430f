using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;

namespace CinemaSite.Tests.Payments.AtStripe;

/// <summary>Money for a payment that was given up: the same seats if they are still free, else all of it back.</summary>
public sealed class LateAtStripeTests : StripeTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Seats_that_nobody_took_meanwhile_are_sold_after_all(bool withNews)
    {
        var session = await GiveUpAsync();
        await Site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));
        Assert.Equal(BookingStatus.Expired, (await Site.BookingAsync(Booking)).Status);

        await PayTooLateAsync(session, withNews);

        await AssertSoldOnceAsync();
    }

    [Fact]
    public async Task A_hold_that_still_stands_is_sold()
    {
        var session = await StartAsync();
        await Site.SettleAsync(Booking, close: true);

        await PayTooLateAsync(session, withNews: true);

        await AssertSoldOnceAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task For_seats_that_somebody_has_the_money_goes_back(bool withNews)
    {
        var session = await GiveUpAsync();
        var ben = await Cinema.HoldAsync("Ben", "A1", "A2");

        await PayTooLateAsync(session, withNews);

        await AssertAllWentBackAsync(TakeMoney.TooLate);
        Assert.Equal((BookingStatus.Expired, BookingStatus.Held), ((await Site.BookingAsync(Booking)).Status, (await Site.BookingAsync(ben)).Status));
    }

    [Fact]
    public async Task One_seat_of_two_is_no_sale()
    {
        var session = await GiveUpAsync();
        await Cinema.HoldAsync("Ben", "A1");

        await PayTooLateAsync(session, withNews: true);

        await AssertAllWentBackAsync(TakeMoney.TooLate);
    }

    [Fact]
    public async Task Who_paid_twice_has_the_tickets_once_and_the_money_once_back()
    {
        var first = await StartAsync();
        await Site.SettleAsync(Booking, close: true);
        await StartAndPayAsync();
        await Site.SettleAsync(Booking);

        await PayTooLateAsync(first, withNews: true);
        await ReconcileAsync();

        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(Booking)).Status);
        Assert.Equal((2550, 2550), (Books.Kept, Assert.Single(Books.Refunds).Amount));
    }

    [Fact]
    public async Task Late_money_leaves_another_payment_under_way_alone()
    {
        var first = await StartAsync();
        await Site.SettleAsync(Booking, close: true);
        var second = await StartAsync();

        await PayTooLateAsync(first, withNews: true);
        Assert.Equal(BookingStatus.Paying, (await Site.BookingAsync(Booking)).Status);
        Books.Pay(second);
        await Site.SettleAsync(Booking);
        await ReconcileAsync();

        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(Booking)).Status);
        Assert.Equal(2550, Books.Kept);
    }

    [Fact]
    public async Task After_the_sale_has_closed_late_money_goes_back()
    {
        var session = await GiveUpAsync();
        Site.Wait(minutes: 8 * 60);

        await PayTooLateAsync(session, withNews: true);

        await AssertAllWentBackAsync(TakeMoney.TooLate);
    }

    [Theory, InlineData(1), InlineData(2)]
    public async Task A_discount_is_used_again_if_it_still_can_be(int maxUses)
    {
        await Site.CodeAsync(Cinema, Codes.Percent("TEN", 10, maxUses: maxUses));
        Assert.Null(await ApplyAsync(Booking));
        var session = await GiveUpAsync();
        await Site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));
        Assert.Null(await ApplyAsync(await Cinema.HoldAsync("Ben", "B1", "B2")));

        await PayTooLateAsync(session, withNews: true);

        if (maxUses == 2)
            await AssertSoldOnceAsync();
        else
            await AssertAllWentBackAsync(TakeMoney.TooLate);
    }

    private async Task<StripeSession> GiveUpAsync()
    {
        var session = await StartAsync();
        Site.Wait(minutes: 40);
        await ReconcileAsync();
        Assert.Equal(PaymentState.Closed, (await Site.LastPaymentAsync(Booking)).State);
        return session;
    }

    private async Task PayTooLateAsync(StripeSession session, bool withNews)
    {
        Books.PayTooLate(session);
        if (withNews)
            await Site.DeliverAsync(Books.Last("checkout.session.completed"));
        Site.Wait(minutes: 6);
        await ReconcileAsync();
    }

    private Task<Refusal?> ApplyAsync(int booking) => Site.RunAsync((ApplyPromoCode apply) => apply.RunAsync(booking, "TEN", CancellationToken.None));
}
