using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;
using Microsoft.EntityFrameworkCore;
using Stripe;

namespace CinemaSite.Tests.Payments.AtStripe;

/// <summary>Who says that they are Stripe, and what the site answers.</summary>
public sealed class StripeNewsTests : StripeTests
{
    private const string Completed = "checkout.session.completed";

    [Theory]
    [InlineData(null), InlineData(""), InlineData("nonsense"), InlineData("t=,v1="), InlineData("t=x,v1=y"), InlineData("t=1,v1=abc"), InlineData("v1=abc")]
    public async Task What_is_not_signed_is_a_bad_request(string? signature)
    {
        await StartAndPayAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await Site.DeliverAsync(Books.Last(Completed).Json, signature));

        Assert.Equal(BookingStatus.Paying, (await Site.BookingAsync(Booking)).Status);
        Site.Wait(minutes: 3);
        await ReconcileAsync();
    }

    [Theory]
    [InlineData("whsec_other", 0), InlineData(StripeServer.WebhookSecret, -301), InlineData(StripeServer.WebhookSecret, 301)]
    public async Task What_somebody_else_signed_or_long_ago_is_a_bad_request(string secret, int seconds)
    {
        await StartAsync();
        var json = StripeJson.Event("evt_x", Completed, StripeJson.Of(Books.LastSession, false), Books.Now).Json;

        Assert.Equal(HttpStatusCode.BadRequest, await Site.DeliverAsync(json, Sign(json, secret, seconds)));
    }

    [Theory, InlineData(""), InlineData("{"), InlineData("[]"), InlineData("null"), InlineData("{\"object\":\"event\"}")]
    public async Task What_is_signed_and_is_no_news_is_a_bad_request_or_nothing(string json)
    {
        var answer = await Site.DeliverAsync(json, Sign(json, StripeServer.WebhookSecret, 0));

        Assert.Contains(answer, new[] { HttpStatusCode.BadRequest, HttpStatusCode.OK });
        Assert.Empty(Site.Faults.Seen);
    }

    [Fact]
    public async Task News_of_things_that_are_not_ours_are_heard_and_forgotten()
    {
        var json = StripeJson.Event("evt_x", "customer.created", new { id = "cus_1", @object = "customer" }, Books.Now).Json;

        Assert.Equal(HttpStatusCode.OK, await Site.DeliverAsync(json, Sign(json, StripeServer.WebhookSecret, 0)));
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.ProviderEvents.CountAsync()));
    }

    [Fact]
    public async Task What_is_larger_than_any_news_is_not_read()
    {
        var json = new string(' ', 300_000);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Site.DeliverAsync(json, Sign(json, StripeServer.WebhookSecret, 0)));
    }

    [Fact]
    public async Task After_a_passing_fault_the_same_news_work()
    {
        await StartAndPayAsync();
        Stripe.Fail("GET /v1/checkout/sessions/{id}", StripeFault.Unavailable);

        Assert.Equal(HttpStatusCode.InternalServerError, await Site.DeliverAsync(Books.Last(Completed)));
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.ProviderEvents.CountAsync()));
        Assert.Equal(HttpStatusCode.OK, await Site.DeliverAsync(Books.Last(Completed)));

        await AssertSoldOnceAsync();
    }

    private string Sign(string json, string secret, int seconds) =>
        EventUtility.GenerateSignatureHeader(json, secret, Site.Clock.GetUtcNow().ToUnixTimeSeconds() + seconds);
}
