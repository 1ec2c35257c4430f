using Microsoft.AspNetCore.Diagnostics;

namespace CinemaSite.Web;

/// <summary>Logs what nobody caught with the id that the error page shows; the page itself is /error.</summary>
public sealed partial class LastResort(ILogger<LastResort> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Unhandled(log, exception, httpContext.TraceIdentifier, httpContext.Request.Method, httpContext.Request.Path);
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} {Method} {Path} failed")]
    private static partial void Unhandled(ILogger log, Exception exception, string requestId, string method, string path);
}
