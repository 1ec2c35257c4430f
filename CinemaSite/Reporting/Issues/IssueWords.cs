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
    };

    /// <summary>"2 March 2026", "2 March 2026 – 8 March 2026".</summary>
    public static string Words(this Period period) => period.Days == 1 ? period.First.FullDay() : $"{period.First.FullDay()} – {period.Last.FullDay()}";

    /// <summary>"Sales", or "Sales by film" where it is broken down by something else than days.</summary>
    public static string TitleOf(this IStringLocalizer<Strings> t, ReportKind kind, Breakdown by)
    {
        var title = t[kind.Words()].Value;
        return by switch
        {
            Breakdown.Day => title,
            Breakdown.Film => t["{0} by film", title],
            Breakdown.Screening => t["{0} by screening", title],
            Breakdown.Auditorium => t["{0} by auditorium", title],
            Breakdown.TicketType => t["{0} by ticket type", title],
            Breakdown.Channel => t["{0} by channel", title],
            Breakdown.PaymentKind => t["{0} by means of payment", title],
        };
    }
}
