using CinemaSite.Data.Runs;
using CinemaSite.Identity;
using CinemaSite.Notifications;

namespace CinemaSite.Reporting.Nightly;

/// <summary>
/// Looks through the books each morning, when the day before is closed. What does not agree is kept with the day, logged, and written
/// to every admin once.
/// </summary>
public sealed partial class VerifyNightly(OnceADay daily, VerifyBooks verify, AbleStaff staff, TimeProvider clock, ILogger<VerifyNightly> log)
{
    public const string Job = "verify-books";

    public static readonly TimeOnly At = new(5, 45);

    /// <summary>Answers whether it looked.</summary>
    public Task<bool> RunAsync(CancellationToken ct) => daily.RunAsync(Job, At, LookAsync, ct);

    private async Task<DayDone> LookAsync(DateOnly day, CancellationToken ct)
    {
        var breaches = await verify.RunAsync(ct);
        if (breaches is [_, ..]) // People go on buying meanwhile: what is wrong is so when it is asked again.
            breaches = [.. breaches.Intersect(await verify.RunAsync(ct))];
        if (breaches is [])
            return new("");

        Disagree(log, breaches.Count, breaches[0]);
        var now = clock.GetUtcNow().UtcDateTime;
        var admins = await staff.IdsAsync(Policies.RunTheSite, ct);
        return new(string.Join('\n', breaches))
        {
            Rows = () => admins.Order().Select(id => OutboxMessage.Of(NoticeKind.BooksDisagree, BooksDisagreeLetter.Key(day, id), id, now)),
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The books do not agree in {Count} places; the first: {Breach}")]
    private static partial void Disagree(ILogger log, int count, string breach);
}
