using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using Microsoft.AspNetCore.Authorization;

namespace CinemaSite.Web.Api;

/// <summary>
/// Who asks at the interface for scanners: a key of its own, or the browser of a signed-in member of staff. A browser has to say
/// so in a header that no form can send, and JSON is all that is read, so another site cannot ask in its name.
/// </summary>
/// <param name="Scope">Before its nonces, so that no two scanners can meet in one.</param>
public sealed record Scanner(Actor Actor, string Scope)
{
    private const string Bearer = "Bearer ";

    /// <summary>The scanner, or what to answer instead.</summary>
    public static async Task<(Scanner? Scanner, IResult? Refused)> OfAsync(HttpContext context, CancellationToken ct)
    {
        var (request, services) = (context.Request, context.RequestServices);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (KeyIn(request) is { } secret)
        {
            var key = await services.GetRequiredService<CinemaDbContext>().ApiKeyAsync(secret, ct);
            return key is null
                ? Refuse(StatusCodes.Status401Unauthorized, "This key opens nothing.")
                : NotJson(request) ?? (new(new Actor(null, key.Name, now), $"k{key.Id}:"), null);
        }

        if (context.User.Identity?.IsAuthenticated != true)
            return Refuse(StatusCodes.Status401Unauthorized, "Show a key: Authorization: Bearer KEY.");
        if (!(await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, Policies.AdmitCustomers)).Succeeded)
            return Refuse(StatusCodes.Status403Forbidden, "You do not work at the door.");
        if (NotJson(request) is { } notJson)
            return notJson;

        return request.Headers["X-Requested-With"].Count == 0
            ? Refuse(StatusCodes.Status400BadRequest, "A browser sends the header X-Requested-With.")
            : (new(context.Actor(), $"u{context.UserId()}:"), null);
    }

    private static string? KeyIn(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } given && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? given[Bearer.Length..].Trim()
        : request.Headers["X-Api-Key"].ToString() is { Length: > 0 } key ? key
        : null;

    private static (Scanner?, IResult?)? NotJson(HttpRequest request) => request.HasJsonContentType()
        ? null
        : Refuse(StatusCodes.Status415UnsupportedMediaType, "Send application/json.");

    private static (Scanner?, IResult?) Refuse(int status, string why) => (null, ScannerEndpoints.Problem(status, why));
}
