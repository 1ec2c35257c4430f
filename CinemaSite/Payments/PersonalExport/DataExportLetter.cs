using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments.PersonalExport;

/// <summary>Says that somebody's data can be downloaded. The link asks for a sign-in; nothing of the data is in the mail.</summary>
public class DataExportLetter(
    CinemaDbContext db, TimeProvider clock, LetterPost post, IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var export = await db.DataExports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == message.SubjectId, ct);
        if (export is not { ExpiresAt: { } expiresAt } || !export.IsReady(clock.GetUtcNow().UtcDateTime))
            return null;

        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == export.UserId, ct);
        var zone = (await db.Cinemas.AsNoTracking().OrderBy(c => c.Id).FirstOrDefaultAsync(ct))?.TimeZone ?? TimeZoneInfo.Utc;
        using var _ = Cultures.Speak(user.Language);
        var letter = new Letter(
            t["Your data is ready"],
            t["Hello {0},", user.Name],
            t["You asked for everything that we keep about you. It is ready: one file, for you or for another program to read."],
            [new(t["Download my data"], site.Value.Link("/account/data", user.Language))],
            t["You need to sign in for it. If it was not you who asked, please change your password."])
        {
            Facts = [new(t["Can be downloaded until"], zone.ToLocal(expiresAt).Minute())],
        };
        return await post.WriteAsync(letter, user.Email!, user.Name, ct);
    }
}
