using Microsoft.AspNetCore.Diagnostics;

namespace CinemaSite.Web;

/// <summary>Logs what nobody caught with the id that the error page shows; the page itself is /error. Machines get a problem to read.</summary>
public sealed partial class LastResort(ILogger<LastResort> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Unhandled(log, exception, httpContext.TraceIdentifier, httpContext.Request.Method, httpContext.Request.Path);
        if (!httpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return false;

        await TypedResults.Problem($"The request failed on our side. Its id is {httpContext.TraceIdentifier}.").ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} {Method} {Path} failed")]
    private static partial void Unhandled(ILogger log, Exception exception, string requestId, string method, string path);
}
