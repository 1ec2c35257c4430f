using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Sales;

/// <param name="Names">The cells that say what is sold.</param>
internal sealed record SalesLine(IReadOnlyList<ReportCell> Names, string Label, TicketSums Sums, TicketSums Before);

internal static class SalesLines
{
    extension(CinemaDbContext db)
    {
        /// <summary>In the order in which they are shown: days and screenings by time, channels as they are, all else by takings.</summary>
        public async Task<IReadOnlyList<SalesLine>> SalesLinesAsync(Asked asked, Breakdown by, IStringLocalizer<Strings> t, CancellationToken ct)
        {
            var (id, now, before) = (asked.Cinema.Id, asked.Span, asked.Before.Span);
            return by switch
            {
                Breakdown.Day => await db.DaysAsync(asked, ct),
                Breakdown.Screening => await db.ScreeningsAsync(asked, ct),
                Breakdown.Film => Ranked(
                    await db.TicketSumsAsync(id, now, m => m.FilmId, ct), await db.TicketSumsAsync(id, before, m => m.FilmId, ct),
                    await db.Films.Select(f => new { f.Id, f.Title }).ToDictionaryAsync(f => f.Id, f => f.Title, ct)),
                Breakdown.Auditorium => Ranked(
                    await db.TicketSumsAsync(id, now, m => m.AuditoriumId, ct), await db.TicketSumsAsync(id, before, m => m.AuditoriumId, ct),
                    await db.Auditoriums.Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, ct)),
                Breakdown.TicketType => Ranked(
                    await db.TicketSumsAsync(id, now, m => m.TicketTypeId, ct, byType: true), await db.TicketSumsAsync(id, before, m => m.TicketTypeId, ct, byType: true),
                    (await db.TicketTypes.Select(x => new { x.Id, x.Name }).ToListAsync(ct)).ToDictionary(x => x.Id, x => t[x.Name].Value)),
                Breakdown.Channel or Breakdown.PaymentKind => Lines(
                    await db.TicketSumsAsync(id, now, m => m.Channel, ct), await db.TicketSumsAsync(id, before, m => m.Channel, ct),
                    channel => t[channel.Words()]).OrderBy(l => l.Key).Select(l => l.Line).ToList(),
            };
        }

        private async Task<IReadOnlyList<SalesLine>> DaysAsync(Asked asked, CancellationToken ct)
        {
            var (now, before) = (await db.TicketSumsByDayAsync(asked, ct), await db.TicketSumsByDayAsync(asked.Before, ct));
            return
            [
                .. asked.Period.AllDays().Select(day => new SalesLine(
                    [day], day.Short(), now.GetValueOrDefault(day, TicketSums.None), before.GetValueOrDefault(day.AddDays(-asked.Period.Days), TicketSums.None))),
            ];
        }

        private async Task<IReadOnlyList<SalesLine>> ScreeningsAsync(Asked asked, CancellationToken ct)
        {
            var sums = await db.TicketSumsAsync(asked.Cinema.Id, asked.Span, m => m.ScreeningId, ct);
            var before = await db.TicketSumsAsync(asked.Cinema.Id, asked.Before.Span, m => m.ScreeningId, ct);
            var ids = sums.Keys.Union(before.Keys).ToHashSet();
            var (least, most) = (ids.Append(int.MaxValue).Min(), ids.Append(0).Max());
            var named = await db.Screenings.Where(s => s.Id >= least && s.Id <= most).OrderBy(s => s.StartsAt).ThenBy(s => s.Auditorium.Name)
                .Select(s => new { s.Id, s.StartsAt, s.Film.Title, s.Auditorium.Name }).ToListAsync(ct);
            return
            [
                .. named.Where(s => ids.Contains(s.Id)).Select(s => new SalesLine(
                    [asked.Cinema.TimeZone.ToLocal(s.StartsAt), s.Title, s.Name], s.Title, sums.GetValueOrDefault(s.Id, TicketSums.None), before.GetValueOrDefault(s.Id, TicketSums.None))),
            ];
        }
    }

    private static IReadOnlyList<SalesLine> Ranked(Dictionary<int, TicketSums> now, Dictionary<int, TicketSums> before, Dictionary<int, string> names) =>
    [
        .. Lines(now, before, id => names[id]).Select(l => l.Line)
            .OrderByDescending(l => l.Sums.Takings).ThenByDescending(l => l.Before.Takings).ThenBy(l => l.Label, StringComparer.Ordinal),
    ];

    private static IEnumerable<(TKey Key, SalesLine Line)> Lines<TKey>(
        Dictionary<TKey, TicketSums> now, Dictionary<TKey, TicketSums> before, Func<TKey, string> name) where TKey : notnull =>
        now.Keys.Union(before.Keys).Select(key => (
            key, new SalesLine([name(key)], name(key), now.GetValueOrDefault(key, TicketSums.None), before.GetValueOrDefault(key, TicketSums.None))));
}
