using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Reporting.Nightly;

/// <summary>Tells an admin what the look through the books of a day found.</summary>
public sealed class BooksDisagreeLetter(CinemaDbContext db, LetterPost post, IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    private const int Most = 20;
    private const string DayFormat = "yyyy-MM-dd";

    public static string Key(DateOnly day, int adminId) => $"verify:{day.ToString(DayFormat, CultureInfo.InvariantCulture)}:{adminId}";

    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var day = DateOnly.ParseExact(message.Key.Split(':', '#')[1], DayFormat, CultureInfo.InvariantCulture);
        var outcome = await db.DailyRuns.Where(r => r.Job == VerifyNightly.Job && r.Day == day).Select(r => r.Outcome).SingleOrDefaultAsync(ct);
        var admin = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == message.SubjectId && u.DeactivatedAt == null, ct);
        if (string.IsNullOrEmpty(outcome) || admin?.Email is not { } address)
            return null;

        using var _ = Cultures.Speak(admin.Language);
        var lines = outcome.Split('\n');
        var letter = new Letter(
            t["The books do not agree"],
            t["Hello {0},", admin.Name],
            t["The look through the books on {0} found what should not be. Nothing was changed by it.", day.FullDay()],
            [new(t["See the jobs"], site.Value.Link("/manage/jobs/health", admin.Language))],
            lines.Length > Most
                ? t["Here are the first {0} of {1} lines; the page has all.", Most, lines.Length]
                : t["Keep a copy of the database before anybody mends anything by hand."])
        {
            Facts = [.. lines.Take(Most).Select(line => line.Split(": ", 2)).Select(line => new LetterFact(line[0], line[^1]))],
        };
        return await post.WriteAsync(letter, address, admin.Name, ct);
    }
}
