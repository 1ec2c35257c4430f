using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.WaitingList;

/// <summary>Tells somebody that their waiting is over, and why.</summary>
public class WaitingOverLetter(CinemaDbContext db, LetterPost post, IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var id = message.SubjectId;
        var entry = await db.WaitingEntries.Where(e => e.Id == id).WithItsScreening().SingleOrDefaultAsync(ct);
        if (entry is not { Email: not "" } || !entry.State.IsTold())
            return null;

        using var _ = Cultures.Speak(entry.Language);
        var film = entry.Screening.Film;
        var letter = new Letter(
            t["The waiting list for {0} is closed", film.Title],
            t["Hello {0},", entry.Name],
            t.WhyOver(entry.State),
            [new(t["See when else it is on"], site.Value.Link("/films/" + film.Slug, entry.Language))],
            t["Thank you for waiting. You need not do anything."])
        {
            Facts =
            [
                new(t["Screening"], $"{entry.LocalStart().DayAndTime()}, {entry.Screening.Auditorium.Name}"),
                new(t["You waited for"], t.PartyWords(entry.Party)),
                .. t.Reason(entry) is { } reason ? [new LetterFact(t["What came free last"], reason)] : Array.Empty<LetterFact>(),
            ],
        };
        return await post.WriteAsync(letter, entry.Email, entry.Name, ct);
    }
}
