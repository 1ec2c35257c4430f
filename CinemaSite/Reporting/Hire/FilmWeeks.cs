using CinemaSite.Data;
using CinemaSite.Reporting.Audience;
using CinemaSite.Reporting.Reports;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Hire;

/// <summary>
/// A film in a film week, as its distributor is told: the screenings of the week that have begun, and the tickets for them that are good.
/// Gross is their price less discounts, however it was paid, without booking fees; a free ticket is an admission at nothing, and a ticket
/// that was given back or exchanged is none. Tax is that of each ticket, and net what is left. Minor units.
/// </summary>
/// <param name="Number">Of its run here: weeks in which it is not shown do not count.</param>
internal sealed record FilmWeek(DateOnly Begins, int FilmId, string Film, int Number, int Screenings, int Admissions, long Gross, long Tax, FilmTerms? Terms)
{
    public long Net => Gross - Tax;

    public long Share => Terms?.ShareOf(Net, Number) ?? 0;

    /// <summary>The share, or the minimum guarantee where that is more.</summary>
    public long Payable => Terms is null ? 0 : Math.Max(Share, Terms.MinimumGuarantee);
}

internal static class FilmWeeks
{
    extension(CinemaDbContext db)
    {
        /// <summary>Those that begin in the period, each whole: by week, distributor and film.</summary>
        /// <param name="now">UTC.</param>
        public async Task<IReadOnlyList<FilmWeek>> FilmWeeksAsync(Asked asked, DateTime now, CancellationToken ct)
        {
            var startsOn = asked.Cinema.FilmWeekStartsOn;
            var (first, last) = (asked.Period.First.AddDays(6).FilmWeek(startsOn), asked.Period.Last.FilmWeek(startsOn).AddDays(6));
            if (first > last)
                return [];

            var begun = db.Begun(asked with { Period = new(first, last) }, now);
            var sold = await db.TicketsOf(begun).GroupBy(t => t.ScreeningId).Select(g => new
            {
                g.Key,
                Admissions = g.Count(),
                Gross = g.Sum(t => t.Price - t.Discount),

                // Included in each ticket and rounded as its receipt has it, see Tax.Included.
                Tax = g.Sum(t => (2 * (t.Price - t.Discount) * t.TaxRateBasisPoints + 10_000 + t.TaxRateBasisPoints) / (2 * (10_000 + t.TaxRateBasisPoints))),
            }).ToDictionaryAsync(g => g.Key, ct);
            var screenings = await begun.Select(s => new { s.Id, s.FilmId, s.Film.Title, s.BusinessDate }).ToListAsync(ct);
            var terms = await db.FilmTerms.AsNoTracking().ToDictionaryAsync(t => t.FilmId, ct);
            var numbers = await db.WeeksOfRunsAsync(asked, begun, last, ct);
            return
            [
                .. screenings.GroupBy(s => (Week: s.BusinessDate.FilmWeek(startsOn), s.FilmId, s.Title)).Select(g => new FilmWeek(
                        g.Key.Week, g.Key.FilmId, g.Key.Title, numbers[(g.Key.FilmId, g.Key.Week)], g.Count(),
                        g.Sum(s => sold.GetValueOrDefault(s.Id)?.Admissions ?? 0), g.Sum(s => sold.GetValueOrDefault(s.Id)?.Gross ?? 0),
                        g.Sum(s => sold.GetValueOrDefault(s.Id)?.Tax ?? 0), terms.GetValueOrDefault(g.Key.FilmId)))
                    .OrderBy(w => w.Begins).ThenBy(w => w.Terms?.Distributor ?? "\uffff", StringComparer.Ordinal).ThenBy(w => w.Film, StringComparer.Ordinal),
            ];
        }

        /// <summary>The number in its film's run of each film week in which one of these films was shown.</summary>
        private async Task<Dictionary<(int Film, DateOnly Week), int>> WeeksOfRunsAsync(Asked asked, IQueryable<Screening> films, DateOnly last, CancellationToken ct)
        {
            var (cinemaId, startsOn) = (asked.Cinema.Id, asked.Cinema.FilmWeekStartsOn);
            var days = await db.Screenings
                .Where(s => s.Status == ScreeningStatus.Published && s.BusinessDate <= last && s.Auditorium.CinemaId == cinemaId && films.Any(f => f.FilmId == s.FilmId))
                .Select(s => new { s.FilmId, s.BusinessDate }).Distinct().ToListAsync(ct);
            return days.GroupBy(d => d.FilmId)
                .SelectMany(run => run.Select(d => d.BusinessDate.FilmWeek(startsOn)).Distinct().Order().Select((week, i) => (Key: (run.Key, week), Number: i + 1)))
                .ToDictionary(w => w.Key, w => w.Number);
        }
    }
}
