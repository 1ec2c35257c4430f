using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CinemaSite.Tests.Reporting;

/// <summary>A report made by hand, of two films in the first week of March 2026.</summary>
internal static class AReport
{
    public static readonly IStringLocalizer<Strings> T = new StringLocalizer<Strings>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    public static readonly Period Week = new(new(2026, 3, 2), new(2026, 3, 8));

    public static readonly ReportTable Films = new(
        [new("Film", Measure.Text), new("Tickets", Measure.Count), new("Takings", Measure.Money), new("Full", Measure.Percent), new("Since", Measure.Day), new("Last", Measure.Moment)],
        [
            new(["Ran", 1234, 2_468_00, 4550, new DateOnly(2026, 3, 2), new DateTime(2026, 3, 8, 21, 15, 0)]),
            new(["Stalker", 2, -24_50, ReportCell.Empty, new DateOnly(2026, 3, 3), ReportCell.Empty]),
        ],
        new(["Total", 1236, 2_443_50, ReportCell.Empty, ReportCell.Empty, ReportCell.Empty]));

    public static Report With(params ReportPart[] parts) => new(
        ReportKind.Sales, "Sales", "Rio Cinema", "GBP", Week,
        [new("Takings", Measure.Money, 2_443_50, 2_000_00), new("Average price", Measure.Money, 1_98, null), new("Full", Measure.Percent, 4550, 4000)],
        parts);

    /// <summary>A table of one column with these texts.</summary>
    public static ReportPart Texts(string title, params string[] texts) =>
        new(title, new([new("Film", Measure.Text)], [.. texts.Select(text => new ReportRow([text]))]));

    public static BarChart Bars(params long[] values) => new("Takings", Measure.Money, [.. values.Select((value, i) => new Bar($"{i + 1} Mar", value))]);

    /// <summary>Rows of ten seats with an aisle; the wheelchair space is worth nothing yet.</summary>
    public static SeatHeat Seats(int rows) => new("Sold first", Measure.Percent,
    [
        .. from row in Enumerable.Range(0, rows)
           from column in Enumerable.Range(0, 10)
           let number = $"{column + 1}"
           select new SeatValue(
               $"{(char)('A' + row)}", number, row, column < 5 ? column : column + 1, column == 0 ? SeatKind.WheelchairSpace : SeatKind.Standard,
               column == 0 ? null : row * 1000 + column * 100),
    ]);
}
