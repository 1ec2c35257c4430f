using System.Text.RegularExpressions;
using CinemaSite.Reporting.Reports;

namespace CinemaSite.Web;

/// <summary>Where each report stands, and the question that it answers.</summary>
public static partial class ReportQuestions
{
    /// <summary>As in its address: "film-hire".</summary>
    public static string Slug(this ReportKind kind) => Hump().Replace(kind.ToString(), "-$0").ToLowerInvariant();

    public static ReportKind? Find(string slug) =>
        Enum.GetValues<ReportKind>().Where(kind => kind.Slug() == slug).Select(kind => (ReportKind?)kind).SingleOrDefault();

    /// <summary>In a sentence; English, the key of its translation.</summary>
    public static string Answers(this ReportKind kind) => kind switch
    {
        ReportKind.Sales => "What was sold and what went back: by day, film, screening, auditorium, ticket type, or how it was sold and paid.",
        ReportKind.Admissions => "How many came, and how many tickets were paid for and never used.",
        ReportKind.Occupancy => "How full the house is on which weekday and at which hour, and which seats sell first.",
        ReportKind.Refunds => "What was given back, and for what reason.",
        ReportKind.Discounts => "What promo codes gave away, and what vouchers were sold, spent and are still worth.",
        ReportKind.Tills => "What each till took, and what was missing or too much in its drawer.",
        ReportKind.WaitingList => "How many waited for screenings that were sold out, and how many of them got seats.",
        ReportKind.LonelySeats => "Which choices were refused for the sake of a single seat, and which single seats were left all the same.",
        ReportKind.FilmHire => "The distributor’s return: admissions, takings and what is due of them, for each film and film week.",
    };

    /// <summary>The ways in which a report can be broken down; none where there is no choice.</summary>
    public static IReadOnlyList<Breakdown> Breakdowns(this ReportKind kind) => kind == ReportKind.Sales ? Enum.GetValues<Breakdown>() : [];

    /// <summary>The breakdown that is asked for, or by days where the report has no such.</summary>
    public static Breakdown Known(this ReportKind kind, Breakdown by) => kind.Breakdowns().Contains(by) ? by : Breakdown.Day;

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();
}
