using System.Globalization;
using System.Net;
using System.Text;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;
using CinemaSite.Tests.Payments.AtStripe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace CinemaSite.Tests.Concurrency;

/// <summary>
/// The site is killed while money moves. Each customer is brought to one step between the site and Stripe and stands there when
/// it dies: a request that never arrived, one that arrives after the death, one whose answer nobody heard.
/// </summary>
public sealed class KillWhilePayingTests : IAsyncDisposable
{
    private const string Open = "POST /v1/checkout/sessions";
    private const string Look = "GET /v1/checkout/sessions/{id}";
    private const string ListRefunds = "GET /v1/refunds";
    private const string CreateRefund = "POST /v1/refunds";

    /// <summary>What must not wait for long comes last: Stripe opens no session that would be too short.</summary>
    private static readonly Place[] Places =
        [.. from step in new[] { Look, ListRefunds, CreateRefund, Open } from when in Enum.GetValues<When>() select new Place(step, when)];

    private readonly TheSite books = new();
    private readonly TaskCompletionSource dead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StripeServer stripe = null!;
    private ACinema cinema = null!;
    private Place? next;
    private TaskCompletionSource stands = new();

    private enum When
    {
        NeverArrives,
        ArrivesLate,
        IsNotAnswered,
    }

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_paid_without_a_ticket_or_a_refund()
    {
        await OpenTheHouseAsync();
        List<(string Reference, CookieContainer Cookies)> customers = [];
        List<Task> journeys = [];
        await using (var site = await ASiteToKill.StartAsync(books))
        {
            foreach (var (place, n) in Places.Select((place, n) => (place, n)))
            {
                var cookies = new CookieContainer();
                var reference = await HoldAsync(site, cookies, n);
                (next, stands) = (null, new(TaskCreationOptions.RunContinuationsAsynchronously));
                if (place.Step != Open)
                    await PayAsync(site, cookies, reference, comeBack: place.Step != Look);
                var refund = place.Step is ListRefunds or CreateRefund ? await AskForMoneyBackAsync(reference) : null;
                next = place;
                journeys.Add(Task.Run(() => GoOnAsync(site, cookies, reference, place, refund)));
                await stands.Task.WaitAsync(TimeSpan.FromSeconds(60));
                customers.Add((reference, cookies));
            }

            await site.KillAsync();
            dead.SetResult();
            await Task.WhenAll(journeys);
        }

        await stripe.IdleAsync();
        foreach (var session in stripe.Books.Sessions.Where(s => s.Status == "open"))
            stripe.Books.Pay(session);
        await ReconcileAsync(minutes: 3);
        await ReconcileAsync(minutes: 40);

        await StripeTests.AssertBooksAgreeAsync(books, stripe.Books);
        await AssertEverybodyIsServedAsync(customers);
    }

    public async ValueTask DisposeAsync()
    {
        await books.DisposeAsync();
        await stripe.DisposeAsync();
    }

    private async Task OpenTheHouseAsync()
    {
        stripe = await StripeServer.StartAsync(TimeProvider.System);
        stripe.ServeTo(books).With("Payments:Stripe:TimeoutSeconds", "60").With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");
        stripe.Before = async step =>
        {
            if (next is { When: not When.IsNotAnswered } place && place.Step == step)
                await StandAsync(place);
        };
        stripe.After = step => next is { When: When.IsNotAnswered } place && place.Step == step ? StandAsync(place) : Task.CompletedTask;
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd '19:30'", CultureInfo.InvariantCulture);
        cinema = await ACinema.With(at: tomorrow, seats: [.. Enumerable.Repeat("____ ____", 4)]).InAsync(books);
    }

    private async Task StandAsync(Place place)
    {
        next = null;
        stands.SetResult();
        await dead.Task;
        if (place.When == When.NeverArrives)
            throw new IOException("The line went dead.");
    }

    private async Task<string> HoldAsync(ASiteToKill site, CookieContainer cookies, int n)
    {
        using var browser = site.Visitor(cookies);
        var buyer = new WebBuyer(browser, cinema.ScreeningId, [.. cinema.AllSeats.Chunk(2).ElementAt(n)]);
        Assert.Null(await buyer.ArriveAsync());
        return Assert.IsType<Answer.Yours>(await buyer.PressAsync()).Reference;
    }

    private async Task PayAsync(ASiteToKill site, CookieContainer cookies, string reference, bool comeBack)
    {
        using var browser = site.Visitor(cookies);
        Assert.NotNull(await CheckOutAsync(browser, reference));
        Assert.True(stripe.Books.Pay(stripe.Books.LastSession));
        if (comeBack)
            await new Visit(browser).OpenAsync($"/checkout/{reference}/return");
    }

    private async Task GoOnAsync(ASiteToKill site, CookieContainer cookies, string reference, Place place, int? refund)
    {
        using var browser = site.Visitor(cookies);
        try
        {
            await (place.Step == Open ? CheckOutAsync(browser, reference)
                : refund is { } id ? TellAsync(browser, id)
                : new Visit(browser).OpenAsync($"/checkout/{reference}/return"));
        }
        catch (HttpRequestException)
        {
        }
    }

    private static async Task<string?> CheckOutAsync(HttpClient browser, string reference)
    {
        var visit = new Visit(browser);
        await visit.OpenAsync($"/checkout/{reference}");
        return await visit.SubmitAsync("Name", ("Name", "Anna Blume"), ("Email", "anna@example.org"));
    }

    /// <summary>One of the two tickets goes back; the site has not told Stripe yet.</summary>
    private Task<int?> AskForMoneyBackAsync(string reference) => books.RunAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<CinemaDbContext>();
        var refunds = await db.InTransactionAsync(async () =>
        {
            var booking = await db.Bookings.ForSale().SingleAsync(b => b.Reference == reference);
            return await services.GetRequiredService<GiveBack>().RunAsync(
                booking, [new(booking.Tickets[0], booking.Tickets[0].Total)], new(TicketStatus.Refunded, null, "Ill"), DateTime.UtcNow, CancellationToken.None);
        }, CancellationToken.None);
        return (int?)refunds.Single().Id;
    });

    /// <summary>News of a refund make the site look after it at once.</summary>
    private async Task TellAsync(HttpClient browser, int refundId)
    {
        var intent = await books.RunAsync((CinemaDbContext db) => db.Refunds.Where(r => r.Id == refundId).Select(r => r.Payment.ProviderPayment).SingleAsync());
        var refund = new { id = "re_unknown", @object = "refund", payment_intent = intent, status = "pending", metadata = new { refund = $"{refundId}" } };
        var json = StripeJson.Event($"evt_{refundId}", "refund.updated", refund, DateTime.UtcNow).Json;
        using var news = new StringContent(json, Encoding.UTF8, "application/json");
        news.Headers.Add("Stripe-Signature", EventUtility.GenerateSignatureHeader(json, StripeServer.WebhookSecret, DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
        using var answer = await browser.PostAsync(new Uri("/webhooks/stripe", UriKind.Relative), news);
    }

    private async Task ReconcileAsync(double minutes)
    {
        books.Clock.SetUtcNow(DateTimeOffset.UtcNow.AddMinutes(minutes));
        await books.RunAsync((ReconcilePayments reconcile) => reconcile.RunAsync(CancellationToken.None));
        await books.RunAsync((SendRefunds send) => send.RunAsync(CancellationToken.None));
        await books.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));
    }

    /// <summary>Whoever paid has tickets, whoever asked for money has it, and all other seats are free.</summary>
    private async Task AssertEverybodyIsServedAsync(IReadOnlyList<(string Reference, CookieContainer Cookies)> customers)
    {
        Assert.All(await books.RunAsync((CinemaDbContext db) => db.Refunds.ToListAsync()), r => Assert.Equal(RefundState.Done, r.State));
        Assert.Equal(6, stripe.Books.Refunds.Count);
        var sold = await books.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Status == BookingStatus.Confirmed).Select(b => b.Reference).ToListAsync());
        Assert.Equal(stripe.Books.Sessions.Count(s => s.PaymentStatus == "paid"), sold.Count);
        Assert.InRange(sold.Count, 10, 11);
        await using var site = await ASiteToKill.StartAsync(books);
        foreach (var (reference, cookies) in customers)
        {
            using var browser = site.Visitor(cookies);
            Assert.Equal(sold.Contains(reference), await new WebBuyer(browser, cinema.ScreeningId).HasTicketsAsync(reference));
        }
    }

    private sealed record Place(string Step, When When);
}
