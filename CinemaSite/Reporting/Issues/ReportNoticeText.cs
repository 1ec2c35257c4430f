using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Issues;

/// <summary>The plain-text twin of the mail with a report.</summary>
internal static class ReportNoticeText
{
    public static string Write(ReportNotice report, IStringLocalizer<Strings> t) => string.Join(
        '\n',
        [
            t["Hello {0},", report.Name],
            t["This is your report of {0}. The workbook with all of it is attached.", report.Cinema],
            "",
            report.Title,
            report.Period,
            "",
            .. report.Figures.Select(f => f.Compared is { } compared ? $"{f.Label}: {f.Value}. {compared}" : $"{f.Label}: {f.Value}"),
            .. report.Parts.SelectMany(Part),
            "",
            $"{t["See the report on the site"].Value}:",
            report.Link,
            "",
            $"{t["You get this report because you subscribed to it ({0}). Stop it here:", report.Rhythm].Value}",
            report.StopLink,
            "",
        ]);

    private static IEnumerable<string> Part(NoticePart part) =>
    [
        "", part.Title,
        .. part.Rows.Select(row => Line(part, row)),
        .. part.Total is { } total ? [Line(part, total)] : Array.Empty<string>(),
        .. part.More == "" ? Array.Empty<string>() : [part.More],
    ];

    /// <summary>"Ran: Tickets sold 12, Takings £120.00".</summary>
    private static string Line(NoticePart part, IReadOnlyList<string> row) =>
        $"{row[0]}: {string.Join(", ", part.Columns.Zip(row, (column, cell) => $"{column} {cell}").Skip(1))}";
}
