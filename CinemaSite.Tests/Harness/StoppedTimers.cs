using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// ASP.NET's rate limiter has a timer that nobody stops. It keeps the whole site alive, which is nothing to a site that runs until
/// its process ends, but a run of the tests has two thousand of them. So its limiter is looked for in the pipeline and disposed.
/// </summary>
internal sealed class StoppedTimers : IStartupFilter, IAsyncDisposable
{
    private RequestDelegate? pipeline;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(first => pipeline = first);
        next(app);
    };

    public async ValueTask DisposeAsync()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var ahead = new Stack<object?>([pipeline]);
        while (ahead.TryPop(out var part))
        {
            if (part is IAsyncDisposable limiter and not StoppedTimers)
                await limiter.DisposeAsync();
            else if (part is not null && seen.Add(part))
                foreach (var next in PartsOf(part))
                    ahead.Push(next);
        }
    }

    /// <summary>What leads on along the pipeline: targets of delegates, and fields that hold a delegate, a closure or a limiter.</summary>
    private static IEnumerable<object?> PartsOf(object part) => part is Delegate step
        ? [step.Target]
        : part.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(field => field.FieldType == typeof(RequestDelegate)
                || field.FieldType.Name.Contains("DisplayClass", StringComparison.Ordinal)
                || field.FieldType.Name.StartsWith("PartitionedRateLimiter", StringComparison.Ordinal)
                || field.FieldType.Name.EndsWith("MiddlewareImpl", StringComparison.Ordinal))
            .Select(field => field.GetValue(part));
}
