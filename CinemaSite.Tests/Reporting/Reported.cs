using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>Reports of a site under test, written so that a whole table can be compared at a glance.</summary>
public static class Reported
{
    extension(TheSite site)
    {
        /// <param name="first">"2026-03-02"; one day where no last day is named.</param>
        public Task<Report> ReportAsync(ReportKind kind, string first, string? last = null, Breakdown by = Breakdown.Day) => site.RunAsync(async (IServiceProvider services) =>
        {
            var cinemaId = await ((CinemaDbContext)services.GetService(typeof(CinemaDbContext))!).Cinemas.OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
            return await ((MakeReport)services.GetService(typeof(MakeReport))!).RunAsync(
                new(kind, cinemaId, new(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last ?? first, CultureInfo.InvariantCulture)), by), CancellationToken.None);
        });
    }

    /// <summary>A line for each row and one for the total: "Ran | 3 | 36.00".</summary>
    public static IEnumerable<string> Said(this ReportPart part) =>
        part.Table.Rows.Concat(part.Table.Total is { } total ? [total] : []).Select(row => Said(row, part.Table.Columns));

    /// <summary>"Takings 36.00, before 12.00".</summary>
    public static IEnumerable<string> FiguresSaid(this Report report) =>
        report.Figures.Select(f => $"{f.Label} {Said(f.Measure, f.Value)}" + (f.Before is { } before ? $", before {Said(f.Measure, before)}" : ""));

    private static string Said(ReportRow row, IReadOnlyList<ReportColumn> columns)
    {
        Assert.Equal(columns.Count, row.Cells.Count);
        return string.Join(" | ", row.Cells.Zip(columns, (cell, column) => cell switch
        {
            { Text: { } text } => text,
            { Time: { } time } => time.ToString(column.Measure == Measure.Day ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            { Number: { } number } => Said(column.Measure, number),
            _ => "",
        }));
    }

    private static string Said(Measure measure, long number) => measure switch
    {
        Measure.Money or Measure.Percent => (number / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
