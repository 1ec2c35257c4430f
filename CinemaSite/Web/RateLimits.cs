using System.Globalization;
using System.Threading.RateLimiting;

namespace CinemaSite.Web;

/// <summary>How often one address may post, per minute, configured under "RateLimits". Reading a page is never limited.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string SignUp = "sign-up";
    public const string Lookup = "lookup";
    public const string Hold = "hold";
    public const string WaitingList = "waiting-list";
    public const string Webhook = "webhook";

    internal static readonly IReadOnlyDictionary<string, int> PerMinute = new Dictionary<string, int>
    {
        [SignIn] = 10,
        [SignUp] = 5,
        [Lookup] = 10,
        [Hold] = 30,
        [WaitingList] = 10,
        [Webhook] = 600,
    };

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(options =>
    {
        foreach (var (name, usual) in PerMinute)
        {
            var permits = configuration.GetValue($"RateLimits:{name}", usual);
            options.AddPolicy(name, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new SlidingWindowRateLimiterOptions
                    {
                        PermitLimit = permits,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6,
                    })
                : RateLimitPartition.GetNoLimiter("reading"));
        }

        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter =
                Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });
}
