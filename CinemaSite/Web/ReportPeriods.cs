using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Scheduling;

namespace CinemaSite.Web;

/// <summary>A period that is asked for often. The label is English, the key of its translation.</summary>
public sealed record NamedPeriod(string Label, Period Period);

/// <summary>The periods that a report can be asked for.</summary>
public static class ReportPeriods
{
    /// <summary>A year, and the week or month by which somebody wants to see over its ends.</summary>
    public const int MostDays = 400;

    private const string LastFilmWeek = "Last film week";

    public static readonly IReadOnlyList<string> Labels = [.. Named(new(2026, 3, 2), default).Select(p => p.Label)];

    /// <summary>Those that are not over end today.</summary>
    public static IReadOnlyList<NamedPeriod> Named(DateOnly today, DayOfWeek filmWeekStartsOn)
    {
        var (week, month) = (today.FilmWeek(filmWeekStartsOn), new DateOnly(today.Year, today.Month, 1));
        return
        [
            new("Today", new(today, today)),
            new("Yesterday", new(today.AddDays(-1), today.AddDays(-1))),
            new("This film week so far", new(week, today)),
            new(LastFilmWeek, new(week.AddDays(-7), week.AddDays(-1))),
            new("This month so far", new(month, today)),
            new("Last month", new(month.AddMonths(-1), month.AddDays(-1))),
            new("This year so far", new(new(today.Year, 1, 1), today)),
        ];
    }

    /// <summary>What is shown to who has asked for no days: the last whole film week.</summary>
    public static Period ByItself(IEnumerable<NamedPeriod> named) => named.Single(p => p.Label == LastFilmWeek).Period;

    /// <summary>Why there is no report of these days.</summary>
    public static Refusal? Refuse(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        (null, _) or (_, null) => new Refusal("Say both the first and the last day."),
        ({ } from, { } to) when to < from => new Refusal("The last day is before the first. Put them the other way round."),
        ({ } from, { } to) when new Period(from, to).Days is > MostDays and var days => new Refusal("These are {0} days. A report covers at most {1}.", days, MostDays),
        _ => null,
    };
}
