using System.Net;
using System.Text;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace CinemaSite.Tests.Concurrency;

/// <summary>A customer with cookies of their own who pays at Stripe. Each step fails with an HttpRequestException when the site is dead.</summary>
internal sealed class StripeCustomer(ASiteToKill site, StripeServer stripe, int screeningId, int[] seats)
{
    public CookieContainer Cookies { get; } = new();

    public string Reference { get; private set; } = "";

    public async Task HoldAsync()
    {
        using var browser = site.Visitor(Cookies);
        var buyer = new WebBuyer(browser, screeningId, seats);
        Assert.Null(await buyer.ArriveAsync());
        Reference = Assert.IsType<Answer.Yours>(await buyer.PressAsync()).Reference;
    }

    /// <summary>Answers the address of Stripe's page; null where the site has none.</summary>
    public async Task<string?> CheckOutAsync()
    {
        using var browser = site.Visitor(Cookies);
        var visit = new Visit(browser);
        await visit.OpenAsync($"/checkout/{Reference}");
        return await visit.SubmitAsync("Name", ("Name", "Anna Blume"), ("Email", "anna@example.org"));
    }

    public async Task PayAsync()
    {
        var page = await CheckOutAsync();
        Assert.True(stripe.Books.Pay(stripe.Books.Locked(() => stripe.Books.Sessions.Single(s => s.Url == page))));
    }

    public async Task ComeBackAsync()
    {
        using var browser = site.Visitor(Cookies);
        await new Visit(browser).OpenAsync($"/checkout/{Reference}/return");
    }

    /// <summary>One of the two tickets goes back; the site has not told Stripe yet.</summary>
    public Task<int> AskForMoneyBackAsync(TheSite books) => books.RunAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<CinemaDbContext>();
        var refunds = await db.InTransactionAsync(async () =>
        {
            var booking = await db.Bookings.ForSale().SingleAsync(b => b.Reference == Reference);
            return await services.GetRequiredService<GiveBack>().RunAsync(
                booking, [new(booking.Tickets[0], booking.Tickets[0].Total)], new(TicketStatus.Refunded, null, "Ill"), DateTime.UtcNow, CancellationToken.None);
        }, CancellationToken.None);
        return refunds.Single().Id;
    });

    /// <summary>News of a refund make the site look after it at once.</summary>
    public async Task TellAsync(TheSite books, int refundId)
    {
        using var browser = site.Visitor(Cookies);
        var intent = await books.RunAsync((CinemaDbContext db) => db.Refunds.Where(r => r.Id == refundId).Select(r => r.Payment.ProviderPayment).SingleAsync());
        var refund = new { id = "re_unknown", @object = "refund", payment_intent = intent, status = "pending", metadata = new { refund = $"{refundId}" } };
        var json = StripeJson.Event($"evt_{refundId}", "refund.updated", refund, DateTime.UtcNow).Json;
        using var news = new StringContent(json, Encoding.UTF8, "application/json");
        news.Headers.Add("Stripe-Signature", EventUtility.GenerateSignatureHeader(json, StripeServer.WebhookSecret, DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
        using var answer = await browser.PostAsync(new Uri("/webhooks/stripe", UriKind.Relative), news);
    }

    /// <summary>One of the two seats is to be exchanged; what is held for it is this customer's booking from now on.</summary>
    public async Task HoldExchangeAsync(TheSite books, ACinema other, string seat)
    {
        books.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        var old = await books.RunAsync((CinemaDbContext db) => db.Bookings.Include(b => b.Tickets).SingleAsync(b => b.Reference == Reference));
        var request = new ExchangeRequest(old.Id, [old.Tickets[0].Id], other.Request(new Holder(old.VisitorHash, null), seat));
        var held = await books.RunAsync((HoldExchange exchange) => exchange.RunAsync(request, CancellationToken.None));
        Assert.Equal("", $"{held.Refusal}");
        Reference = held.Reference!;
    }
}
