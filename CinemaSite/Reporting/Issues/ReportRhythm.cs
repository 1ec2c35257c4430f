using CinemaSite.Reporting.Reports;

namespace CinemaSite.Reporting.Issues;

/// <summary>How often a subscription has an issue.</summary>
public enum ReportRhythm
{
    /// <summary>Each day, of the business day before.</summary>
    Daily,

    /// <summary>On the first day of each film week, of the week before.</summary>
    FilmWeek,

    /// <summary>On the first of each month, of the month before.</summary>
    Monthly,
}

public static class ReportRhythms
{
    /// <summary>Whether there is an issue on this date.</summary>
    public static bool HasIssueOn(this ReportRhythm rhythm, DateOnly date, DayOfWeek filmWeekStartsOn) => rhythm switch
    {
        ReportRhythm.Daily => true,
        ReportRhythm.FilmWeek => date.DayOfWeek == filmWeekStartsOn,
        ReportRhythm.Monthly => date.Day == 1,
    };

    /// <summary>What the issue of a date is about: whole days, the last of them the day before.</summary>
    public static Period PeriodOf(this ReportRhythm rhythm, DateOnly date) => rhythm switch
    {
        ReportRhythm.Daily => new(date.AddDays(-1), date.AddDays(-1)),
        ReportRhythm.FilmWeek => new(date.AddDays(-7), date.AddDays(-1)),
        ReportRhythm.Monthly => new(date.AddMonths(-1), date.AddDays(-1)),
    };

    /// <summary>English, the key of its translation.</summary>
    public static string Words(this ReportRhythm rhythm) => rhythm switch
    {
        ReportRhythm.Daily => "Daily",
        ReportRhythm.FilmWeek => "Each film week",
        ReportRhythm.Monthly => "Monthly",
    };
}
