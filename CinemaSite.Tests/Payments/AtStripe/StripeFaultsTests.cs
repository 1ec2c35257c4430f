using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments.AtStripe;

/// <summary>Requests that fail, or seem to; a site that dies between two steps; sums that are wrong.</summary>
public sealed class StripeFaultsTests : StripeTests
{
    private const string Create = "POST /v1/checkout/sessions";
    private const string Look = "GET /v1/checkout/sessions/{id}";

    [Theory, InlineData(StripeFault.NoAnswer), InlineData(StripeFault.Hangs), InlineData(StripeFault.BreaksAfter)]
    public async Task A_session_that_was_made_without_our_knowing_is_closed(StripeFault fault)
    {
        Stripe.Fail(Create, fault);

        var start = await Site.StartPayingAsync(Booking);

        Assert.Equal("The payment page could not be opened. Nothing was charged: please try again in a moment.", $"{start.Refusal}");
        Assert.Equal("expired", Assert.Single(Books.Sessions).Status);
        Assert.Equal(BookingStatus.Held, (await Site.BookingAsync(Booking)).Status);
        await StartAndPayAsync();
        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(Booking));
    }

    [Fact]
    public async Task The_answer_is_lost_and_so_is_the_line()
    {
        Stripe.Fail(Create, StripeFault.NoAnswer);
        Stripe.After = _ => Task.FromResult(Stripe.IsOutOfReach = true);
        Assert.StartsWith("The payment page does not answer.", $"{(await Site.StartPayingAsync(Booking)).Refusal}", StringComparison.Ordinal);
        Assert.Equal(BookingStatus.Paying, (await Site.BookingAsync(Booking)).Status);

        Stripe.After = _ => Task.CompletedTask;
        Stripe.IsOutOfReach = false;
        Books.Pay(Books.LastSession);
        Site.Wait(minutes: 3);
        await ReconcileAsync();

        await AssertSoldOnceAsync();
        Assert.Single(Books.Sessions);
    }

    [Fact]
    public async Task Two_lost_answers_are_one_session_and_a_customer_who_can_go_on()
    {
        Stripe.Fail(Create, StripeFault.NoAnswer);
        Stripe.After = _ => Task.FromResult(Stripe.IsOutOfReach = true);
        await Site.StartPayingAsync(Booking);
        Stripe.After = _ => Task.CompletedTask;
        Stripe.IsOutOfReach = false;

        var payment = await Site.LastPaymentAsync(Booking);
        var again = await Site.RunAsync((OpenPaymentPage open) => open.RunAsync(payment.Id, CancellationToken.None));

        Assert.Equal(Assert.Single(Books.Sessions).Url, again.RedirectUrl);
        Assert.Equal(Books.LastSession.Id, (await Site.LastPaymentAsync(Booking)).ProviderSession);
    }

    [Theory, InlineData(3), InlineData(26 * 60)]
    public async Task A_crash_before_the_session_was_written_down_loses_no_money(double minutes)
    {
        await StartAndPayAsync();
        await ForgetSessionAsync();

        Site.Wait(minutes);
        await ReconcileAsync();

        await AssertSoldOnceAsync();
        Assert.Equal(Assert.Single(Books.Sessions).Id, (await Site.LastPaymentAsync(Booking)).ProviderSession);
    }

    [Fact]
    public async Task News_find_a_payment_whose_session_was_never_written_down()
    {
        await StartAndPayAsync();
        await ForgetSessionAsync();

        await Site.DeliverAsync(Books.Last("checkout.session.completed"));

        await AssertSoldOnceAsync();
    }

    [Fact]
    public async Task A_crash_before_anything_was_asked_for_frees_the_seats()
    {
        Stripe.IsOutOfReach = true;
        await Site.StartPayingAsync(Booking);
        Stripe.IsOutOfReach = false;

        Site.Wait(minutes: 3);
        await ReconcileAsync();

        Assert.Empty(Books.Sessions);
        Assert.Equal((BookingStatus.Held, PaymentState.Closed), ((await Site.BookingAsync(Booking)).Status, (await Site.LastPaymentAsync(Booking)).State));
    }

    [Fact]
    public async Task A_fault_that_Stripe_remembers_does_not_keep_the_seats_for_ever()
    {
        Stripe.Fail(Create, StripeFault.BreaksBefore);
        await Site.StartPayingAsync(Booking);
        Assert.Equal(BookingStatus.Paying, (await Site.BookingAsync(Booking)).Status);

        Site.Wait(minutes: 3);
        await ReconcileAsync();
        await StartAndPayAsync();

        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(Booking));
    }

    [Fact]
    public async Task A_slow_session_is_not_made_twice()
    {
        Stripe.Fail(Create, StripeFault.Slow);
        var first = Task.Run(() => Site.StartPayingAsync(Booking));
        while (Stripe.Calls.Count == 0)
            await Task.Delay(10);

        var payment = await Site.LastPaymentAsync(Booking);
        var second = await Site.RunAsync((ComeBack comeBack) => comeBack.RunAsync(payment.Id, left: false, CancellationToken.None));

        Assert.Null(second);
        Stripe.Haste.SetResult();
        Assert.NotNull((await first).RedirectUrl);
        Assert.Single(Books.Sessions);
    }

    [Fact]
    public async Task A_line_that_hangs_stops_no_other_payment()
    {
        await StartAndPayAsync();
        var other = await Cinema.HoldAsync("Ben", "B1", "B2");
        await Site.StartPayingAsync(other);
        Books.Pay(Books.LastSession);
        Stripe.Fail(Look, StripeFault.Hangs);
        Site.Wait(minutes: 3);

        await Assert.ThrowsAsync<AggregateException>(ReconcileAsync);
        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(other)).Status);
        await ReconcileAsync();

        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(Booking)).Status);
    }

    [Theory, InlineData(2549L, "gbp"), InlineData(2551L, "gbp"), InlineData(2550L, "eur")]
    public async Task Another_sum_than_was_asked_for_sells_nothing_and_goes_back(long amount, string currency)
    {
        Books.Pay(await StartAsync(), amount, currency);

        Assert.Equal(PaymentState.RefundDue, await Site.SettleAsync(Booking));

        Assert.Equal(BookingStatus.Held, (await Site.BookingAsync(Booking)).Status);
        await AssertAllWentBackAsync(TakeMoney.AnotherSum);
        Assert.Equal((amount, currency), (Assert.Single(Books.Refunds).Amount, Books.Refunds[0].Intent.Currency));
    }

    [Fact]
    public async Task The_secret_key_is_told_to_nobody()
    {
        Stripe.Key = "sk_test_another";

        var start = await Site.StartPayingAsync(Booking);
        await Assert.ThrowsAsync<AggregateException>(async () =>
        {
            Site.Wait(minutes: 3);
            await ReconcileAsync();
        });

        Assert.NotNull(start.Refusal);
        Assert.DoesNotContain(Site.Faults.Seen, fault => fault.Contains(StripeServer.SecretKey, StringComparison.Ordinal));
    }

    private Task<int> ForgetSessionAsync() => Site.RunAsync((CinemaDbContext db) =>
        db.Payments.ExecuteUpdateAsync(set => set.SetProperty(p => p.ProviderSession, (string?)null)));
}
