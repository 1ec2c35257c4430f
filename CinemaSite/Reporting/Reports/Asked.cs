using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Reports;

/// <summary>A request as the queries want it: the cinema, and its period as moments.</summary>
internal sealed record Asked(Cinema Cinema, Period Period)
{
    public Span Span => Span.Of(Cinema.TimeZone, Period);

    public Asked Before => new(Cinema, Period.Before);

    public Report Report(ReportKind kind, string title, IReadOnlyList<ReportFigure> figures, params IReadOnlyList<ReportPart> parts) =>
        new(kind, title, Cinema.Name, Cinema.Currency, Period, figures, parts);
}

/// <summary>From one moment up to another, which is not in it. UTC.</summary>
internal readonly record struct Span(DateTime From, DateTime Until)
{
    public static Span Of(TimeZoneInfo zone, Period period) => new(zone.DayBegins(period.First), zone.DayBegins(period.Last.AddDays(1)));
}

/// <summary>
/// Business days, one after the other, that begin at the same hour of UTC, as they do until the clocks change. In such a run a
/// database tells the days of moments apart without knowing of zones.
/// </summary>
internal sealed record DayRun(Period Period, Span Span)
{
    /// <summary>By so many minutes a moment is shifted for its date in UTC to be its business date.</summary>
    public double Minutes => (Period.First.ToDateTime(TimeOnly.MinValue) - Span.From).TotalMinutes;

    /// <param name="shifted">The date of a shifted moment. The hour by which the last day is longer than others is still that day's.</param>
    public DateOnly DayOf(DateTime shifted) => DateOnly.FromDateTime(shifted) is var day && day > Period.Last ? Period.Last : day;

    public static IEnumerable<DayRun> Of(TimeZoneInfo zone, Period period)
    {
        for (DateOnly first = period.First, next; first <= period.Last; first = next)
        {
            var hour = zone.DayBegins(first).TimeOfDay;
            next = first.AddDays(1);
            while (next <= period.Last && zone.DayBegins(next).TimeOfDay == hour)
                next = next.AddDays(1);

            var run = new Period(first, next.AddDays(-1));
            yield return new(run, Span.Of(zone, run));
        }
    }
}

internal static class AskedQuery
{
    extension(CinemaDbContext db)
    {
        public async Task<Asked> AskedAsync(ReportRequest request, CancellationToken ct) =>
            new(await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == request.CinemaId, ct), request.Period);
    }
}
