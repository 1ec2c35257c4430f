using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Sales;

/// <summary>The table of tickets sold and given back, with a bar for each line.</summary>
internal static class SalesPart
{
    public static ReportPart Of(IReadOnlyList<SalesLine> lines, Breakdown by, IStringLocalizer<Strings> t)
    {
        var shown = by == Breakdown.Screening ? lines.Where(l => l.Sums != TicketSums.None).ToList() : lines;
        var table = ReportTables.WithTotal(Columns(by, t), [.. shown.Select(l => Row(l, by))], t["Total"]);
        var chart = by == Breakdown.Screening ? null
            : ReportTables.Bars(t["Takings"], Measure.Money, [.. shown.Select(l => new Bar(l.Label, l.Sums.Takings, l.Before.Takings))], areDays: by == Breakdown.Day);
        return new(t[by.Words()], table, chart, t["A ticket counts on the day on which it was sold, and what went back for it on the day on which it did. An exchange gives back one ticket and sells another."]);
    }

    private static ReportColumn[] Columns(Breakdown by, IStringLocalizer<Strings> t) =>
    [
        .. by == Breakdown.Screening
            ? new ReportColumn[] { new(t["Screening"], Measure.Moment), new(t["Film"], Measure.Text), new(t["Auditorium"], Measure.Text) }
            : [new(t[by.Words()], by == Breakdown.Day ? Measure.Day : Measure.Text)],
        new(t["Tickets sold"], Measure.Count),
        new(t["Tickets given back"], Measure.Count),
        new(t["Tickets"], Measure.Money),
        new(t["Fees"], Measure.Money),
        new(t["Given back"], Measure.Money),
        new(t["Takings"], Measure.Money),
        .. by == Breakdown.Screening ? Array.Empty<ReportColumn>() : [new(t["Takings before"], Measure.Money)],
    ];

    private static ReportRow Row(SalesLine line, Breakdown by) => new(
    [
        .. line.Names, line.Sums.Sold, line.Sums.Back, line.Sums.Tickets, line.Sums.Fees, -line.Sums.GivenBack, line.Sums.Takings,
        .. by == Breakdown.Screening ? Array.Empty<ReportCell>() : [line.Before.Takings],
    ]);
}
