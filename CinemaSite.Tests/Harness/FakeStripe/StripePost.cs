using System.Net;
using System.Text;
using Stripe;

namespace CinemaSite.Tests.Harness.FakeStripe;

/// <summary>Brings Stripe's events to the site, signed as Stripe signs them.</summary>
public static class StripePost
{
    extension(TheSite site)
    {
        public Task<HttpStatusCode> DeliverAsync(StripeEvent happened) => site.DeliverAsync(
            happened.Json, EventUtility.GenerateSignatureHeader(happened.Json, StripeServer.WebhookSecret, site.Clock.GetUtcNow().ToUnixTimeSeconds()));

        public async Task<HttpStatusCode> DeliverAsync(string json, string? signature)
        {
            using var browser = site.Visitor();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/webhooks/stripe", UriKind.Relative));
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            if (signature is not null)
                request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
            using var answer = await browser.SendAsync(request);
            return answer.StatusCode;
        }
    }

    /// <summary>The last event of a kind, "checkout.session.completed".</summary>
    public static StripeEvent Last(this StripeBooks books, string type) => books.Events.Last(e => e.Type == type);
}
