using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Web.Api;

/// <summary>What scanners ask: docs/scanner-api.md says how.</summary>
public static partial class ScannerEndpoints
{
    private const int LongestBody = 4096;

    public static void MapScanners(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/tickets/{code}/validate", ValidateAsync).WithMetadata(new RequestSizeLimitAttribute(LongestBody));

    private static async Task<IResult> ValidateAsync(
        string code, HttpContext context, CinemaDbContext db, AdmitTicket admit, IOptionsSnapshot<DoorOptions> door, IStringLocalizer<Strings> t, CancellationToken ct)
    {
        var (scanner, refused) = await Scanner.OfAsync(context, ct);
        if (scanner is null)
            return refused!;
        if (await ReadAsync(context.Request, ct) is not { } body)
            return Problem(StatusCodes.Status400BadRequest, "The body is to be JSON with a nonce of 8 to 64 letters, digits, dots, hyphens or underscores.");
        if (body.ScreeningId is { } id && !await db.Screenings.AnyAsync(s => s.Id == id, ct))
            return Problem(StatusCodes.Status404NotFound, $"There is no screening {id.ToString(CultureInfo.InvariantCulture)}.");

        var request = new AdmitRequest(scanner.Scope + body.Nonce) { Scanned = code, ScreeningId = body.ScreeningId, OnlyAsk = !body.Admit };
        var answer = await admit.RunAsync(request, scanner.Actor, ct);
        switch (answer.Problem)
        {
            case DoorProblem.NonceIsTaken:
                return Problem(StatusCodes.Status409Conflict, "This nonce was used for another ticket, or to ask only. Make a new one for each scan.");
            case DoorProblem.TooManyUnknown:
                context.Response.Headers.RetryAfter = "60";
                return Problem(StatusCodes.Status429TooManyRequests, "Too many unknown codes within a minute. Tickets are still answered.");
        }

        var scan = (await db.DoorScanAsync(answer.ScanId!.Value, ct))!;
        return TypedResults.Json(ScanAnswer.Of(DoorPanel.Of(scan, door.Value, scanner.Actor.Now), t));
    }

    private static async Task<ScanBody?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await request.ReadFromJsonAsync<ScanBody>(ct) is { Nonce: { } nonce } body && NonceForm().IsMatch(nonce) ? body : null;
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    internal static IResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    [GeneratedRegex("^[A-Za-z0-9._-]{8,64}$")]
    private static partial Regex NonceForm();
}

/// <param name="Admit">False asks only, and lets nobody in.</param>
public sealed record ScanBody(string? Nonce, int? ScreeningId = null, bool Admit = true);

/// <summary>The answer as machines read it. Times with the offset of the cinema.</summary>
/// <param name="Status">"active" lets in, "used" was let in before, "invalid" is not let in, for the reason that stands there.</param>
/// <param name="Answer">The answer in one word that never changes with the language, such as "tooEarly".</param>
public sealed record ScanAnswer(
    string Status, string Answer, string Reason, string? Film, string? Auditorium, DateTimeOffset? StartsAt, string? Seat, string? TicketType,
    string? Eligibility, DateTimeOffset? UsedAt)
{
    internal static ScanAnswer Of(DoorPanel panel, IStringLocalizer<Strings> t)
    {
        var ticket = panel.Ticket;
        var zone = ticket is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(ticket.TimeZoneId);
        var usedAt = panel.Answer == DoorAnswer.Admitted ? panel.Scan?.At : panel.First?.At;
        return new(
            panel.Answer.Tone() == DoorTone.Good ? "active" : panel.Answer == DoorAnswer.AlreadyAdmitted ? "used" : "invalid",
            JsonNamingPolicy.CamelCase.ConvertName(panel.Answer.ToString()),
            $"{t[panel.Answer.Words()].Value}. {panel.Because(t)}".Trim(),
            ticket?.Film, ticket?.Auditorium, ticket is null ? null : zone.ToOffset(ticket.StartsAt), ticket?.Seat,
            ticket is null ? null : t[ticket.Type].Value, ticket is null or { EligibilityNote: "" } ? null : t[ticket.EligibilityNote].Value,
            usedAt is { } at ? zone.ToOffset(at) : null);
    }
}
