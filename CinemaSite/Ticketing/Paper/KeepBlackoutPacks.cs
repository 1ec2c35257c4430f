using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Ticketing.Paper;

/// <summary>
/// Makes the paper of every screening that is about to begin, makes it anew when it no longer says how things stand, and
/// throws old paper away. One that cannot be made keeps no other from being made.
/// </summary>
public class KeepBlackoutPacks(CinemaDbContext db, TimeProvider clock, MakeBlackoutPack make, IOptionsSnapshot<BlackoutOptions> options)
{
    /// <summary>Answers how many were made.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now.AddDays(-options.Value.DaysKept);
        await db.InTransactionAsync(() => db.BlackoutSheets.Where(s => s.MadeAt < oldest).ExecuteDeleteAsync(ct), ct);

        using var _ = Cultures.Speak(options.Value.Language);
        var (made, faults) = (0, new List<Exception>());
        foreach (var screeningId in await db.ScreeningsNeedingPaperAsync(now, now.AddMinutes(options.Value.MinutesBefore), ct))
        {
            try
            {
                made += await make.RunAsync(screeningId, always: false, ct) ? 1 : 0;
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }

        return faults.Count == 0 ? made : throw new AggregateException(faults);
    }
}
