using System.Text;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using Hangfire;
using Microsoft.Extensions.Options;

namespace CinemaSite.Web;

/// <summary>
/// Where Stripe brings its news: 400 for what is not from Stripe, 500 for a passing fault, after which Stripe brings it again.
/// </summary>
public static class StripeWebhook
{
    private const int Largest = 256 * 1024;

    public static void MapStripeWebhook(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/stripe", HearAsync).RequireRateLimiting(RateLimits.Webhook);

    private static async Task<IResult> HearAsync(
        HttpRequest request, HearFromStripe hear, IOptions<PaymentOptions> options, IBackgroundJobClient jobs, CancellationToken ct)
    {
        if (options.Value.Provider != PaymentProvider.Stripe)
            return TypedResults.NotFound();
        if (await ReadAsync(request, ct) is not { } json)
            return TypedResults.Text("Too large.", statusCode: StatusCodes.Status413PayloadTooLarge);
        if (!await hear.RunAsync(json, request.Headers["Stripe-Signature"], ct))
            return TypedResults.BadRequest("Not signed by Stripe.");

        jobs.SendMail();
        return TypedResults.Ok();
    }

    /// <summary>The body as it came, byte for byte, since it is signed; null when it is larger than any news of Stripe's.</summary>
    private static async Task<string?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var body = new byte[Largest + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct);
        return length > Largest ? null : Encoding.UTF8.GetString(body, 0, length);
    }
}
