using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Issues;

/// <summary>How kept reports are called.</summary>
public static class IssueWords
{
    /// <summary>English, the key of its translation.</summary>
    public static string Words(this ReportState state) => state switch
    {
        ReportState.Waiting => "Waiting",
        ReportState.Running => "Being made",
        ReportState.Done => "Ready",
        ReportState.Failed => "Failed",
        ReportState.Cancelled => "Called off",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>"2 March 2026", "2 March 2026 – 8 March 2026".</summary>
    public static string Words(this Period period) => period.Days == 1 ? period.First.FullDay() : $"{period.First.FullDay()} – {period.Last.FullDay()}";

    /// <summary>"Sales", or "Sales: Film" where it is broken down by something else than days.</summary>
    public static string TitleOf(this IStringLocalizer<Strings> t, ReportKind kind, Breakdown by) =>
        by == Breakdown.Day ? t[kind.Words()] : $"{t[kind.Words()].Value}: {t[by.Words()].Value}";
}
