using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace CinemaSite.Web;

/// <summary>
/// The pages of the programme are the same for everybody and come from the output cache. They never hold a name, a token
/// or a cookie, so signed-in visitors get the same copy. "Few left" is at most as old as <see cref="Freshness"/>.
/// </summary>
public static class ProgrammeCache
{
    public const string Policy = "programme";

    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(15);

    public static void AddProgrammeCache(this IServiceCollection services) => services.AddOutputCache(options =>
        options.AddPolicy(Policy, new ForEverybody()));

    /// <summary>After a change of what is on: the next visitor sees it.</summary>
    public static async Task EvictProgrammeAsync(this HttpContext context, CancellationToken ct) =>
        await context.RequestServices.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(Policy, ct);

    private sealed class ForEverybody : IOutputCachePolicy
    {
        private static readonly StringValues Query = new(["day", "attribute", "certificate", "q", "genre", "person"]);

        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var isRead = HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = context.AllowCacheStorage = isRead;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = Freshness;
            context.CacheVaryByRules.QueryKeys = Query;
            context.CacheVaryByRules.VaryByHost = true;
            context.Tags.Add(Policy);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }
}
