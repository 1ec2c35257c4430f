using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments.AtStripe;

/// <summary>In whatever order customer, news and reconciler come, a payment ends once and rightly.</summary>
public sealed class SettleAtStripeTests : StripeTests
{
    private const string Completed = "checkout.session.completed";
    private const string Look = "GET /v1/checkout/sessions/{id}";

    [Fact]
    public async Task The_session_says_what_is_paid_for()
    {
        await StartAsync();

        var (session, payment) = (Books.LastSession, await Site.LastPaymentAsync(Booking));
        Assert.Equal((2550, "gbp", TheSite.Noon.UtcDateTime.AddMinutes(31)), (session.Amount, session.Currency, session.ExpiresAt));
        Assert.Equal(session.Id, payment.ProviderSession);
        Assert.Equal("Ran, Monday 2 March, 19:30, Row A, seats 1 and 2", session.Sent["line_items[0][price_data][product_data][name]"]);
        Assert.Equal(
            ("en-GB", "anna@example.org", $"{payment.Id}", "http://localhost:5080/checkout/return", "http://localhost:5080/checkout/return?left=true"),
            (session.Sent["locale"], session.Sent["customer_email"], session.Sent.Metadata["payment"], session.Sent["success_url"], session.Sent["cancel_url"]));
    }

    [Fact]
    public async Task News_come_before_the_customer()
    {
        await StartAndPayAsync();

        Assert.Equal(HttpStatusCode.OK, await Site.DeliverAsync(Books.Last(Completed)));
        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(Booking));

        await AssertSoldOnceAsync();
    }

    [Fact]
    public async Task The_customer_comes_before_the_news()
    {
        await StartAndPayAsync();

        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(Booking));
        Assert.Equal(HttpStatusCode.OK, await Site.DeliverAsync(Books.Last(Completed)));

        await AssertSoldOnceAsync();
    }

    [Fact]
    public async Task Customer_and_news_come_fifty_times_at_once()
    {
        await StartAndPayAsync();
        var news = Books.Last(Completed);

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(async () => n % 2 == 0
            ? await Site.DeliverAsync(news) == HttpStatusCode.OK
            : await Site.SettleAsync(Booking) == PaymentState.Paid)));

        Assert.All(all, Assert.True);
        await AssertSoldOnceAsync();
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.ProviderEvents.CountAsync()));
    }

    [Fact]
    public async Task The_same_news_ten_times_is_acted_on_once()
    {
        await StartAndPayAsync();

        for (var n = 0; n < 10; n++)
            Assert.Equal(HttpStatusCode.OK, await Site.DeliverAsync(Books.Last(Completed)));

        await AssertSoldOnceAsync();
        Assert.Equal(1, Stripe.Calls.Count(c => c == Look));
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.ProviderEvents.CountAsync()));
    }

    [Fact]
    public async Task A_repeat_asks_nobody_even_where_nothing_had_come_of_the_news()
    {
        var session = await StartAsync();
        var news = StripeJson.Event("evt_early", Completed, StripeJson.Of(session, false), Books.Now);

        for (var n = 0; n < 10; n++)
            await Site.DeliverAsync(news);

        Assert.Equal(1, Stripe.Calls.Count(c => c == Look));
        Assert.Equal(BookingStatus.Paying, (await Site.BookingAsync(Booking)).Status);
    }

    [Fact]
    public async Task News_that_are_lost_are_not_missed()
    {
        await StartAndPayAsync();
        Site.Wait(minutes: 3);

        await ReconcileAsync();

        await AssertSoldOnceAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task News_of_an_end_never_undo_a_sale(bool completedFirst)
    {
        var session = await StartAndPayAsync();
        var expired = StripeJson.Event("evt_old", "checkout.session.expired", StripeJson.Of(session, false), Books.Now);

        foreach (var news in completedFirst ? [Books.Last(Completed), expired] : (StripeEvent[])[expired, Books.Last(Completed)])
            Assert.Equal(HttpStatusCode.OK, await Site.DeliverAsync(news));

        await AssertSoldOnceAsync();
    }

    [Fact]
    public async Task Who_pays_in_the_very_moment_of_the_sweep_has_tickets()
    {
        Books.ExpiresByItself = false;
        var session = await StartAsync();
        Site.Wait(minutes: 35);
        Stripe.Before = step => Task.FromResult(step.EndsWith("/expire", StringComparison.Ordinal) && Books.Pay(session));

        await ReconcileAsync();

        await AssertSoldOnceAsync();
    }

    [Fact]
    public async Task Payment_and_sweep_race_and_nobody_loses_money()
    {
        for (var n = 0; n < 8; n++)
        {
            var cinema = await ACinema.With(screening: $"Race {n}").InAsync(Site);
            var booking = await cinema.HoldAsync($"Racer {n}", "A1", "A2");
            await Site.StartPayingAsync(booking);
            var session = Books.LastSession;

            var paid = Task.Run(() => Books.Pay(session));
            var stopped = Task.Run(() => Site.SettleAsync(booking, close: true));

            Assert.Equal(await paid ? PaymentState.Paid : PaymentState.Closed, await stopped);
        }
    }

    [Fact]
    public async Task A_declined_card_is_tried_again_on_the_same_page()
    {
        var session = await StartAsync();
        Books.Decline(session);
        Assert.Equal(PaymentState.Started, await Site.SettleAsync(Booking));
        Books.Pay(session);
        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(Booking));

        await AssertSoldOnceAsync();
    }

    [Fact]
    public async Task Who_turns_back_after_a_decline_may_pay_anew()
    {
        Books.Decline(await StartAsync());

        Assert.Equal(PaymentState.Declined, await Site.SettleAsync(Booking, close: true));
        await StartAndPayAsync();
        Assert.Equal(PaymentState.Paid, await Site.SettleAsync(Booking));

        await AssertSoldOnceAsync();
        Assert.Equal(["expired", "complete"], Books.Sessions.Select(s => s.Status));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_debit_that_takes_days_keeps_its_seats_until_the_bank_says(bool succeeds)
    {
        var session = await StartAsync();
        Books.PayByDebit(session);
        Site.Wait(minutes: 60);
        await ReconcileAsync();
        Assert.Equal(BookingStatus.Paying, (await Site.BookingAsync(Booking)).Status);

        Books.Debited(session, succeeds);
        await Site.DeliverAsync(Books.Events[^1]);

        Assert.Equal(succeeds ? BookingStatus.Confirmed : BookingStatus.Held, (await Site.BookingAsync(Booking)).Status);
    }

    [Fact]
    public async Task Another_site_of_the_same_account_is_none_of_ours()
    {
        await StartAsync();
        await Site.RunAsync((CinemaDbContext db) => db.Payments.ExecuteUpdateAsync(set => set
            .SetProperty(p => p.StartedAt, Books.Now.AddSeconds(1)).SetProperty(p => p.ProviderSession, "cs_ours")));
        Books.Pay(Books.LastSession);

        Assert.Equal(HttpStatusCode.OK, await Site.DeliverAsync(Books.Last(Completed)));

        Assert.Equal(PaymentState.Started, (await Site.LastPaymentAsync(Booking)).State);
        Books.Intents.Clear();
    }
}
