namespace CinemaSite.Reporting.Reports;

/// <summary>
/// A report as it is shown, printed, exported, mailed and kept: plain words and numbers in one language, which survive being
/// written as JSON. Whoever shows it asks nothing else.
/// </summary>
/// <param name="Cinema">The cinema's name.</param>
/// <param name="Currency">ISO 4217, of all money in it.</param>
/// <param name="Figures">The few numbers to see first, each beside that of the period before.</param>
public sealed record Report(
    ReportKind Kind, string Title, string Cinema, string Currency, Period Period,
    IReadOnlyList<ReportFigure> Figures, IReadOnlyList<ReportPart> Parts);

/// <param name="Before">The same of the period before; null where there is nothing to compare with.</param>
public sealed record ReportFigure(string Label, Measure Measure, long Value, long? Before);

/// <summary>A table, and a picture of it where one says more. The table is complete without the picture.</summary>
/// <param name="Note">How it is counted, where that is not plain; empty else.</param>
public sealed record ReportPart(string Title, ReportTable Table, ReportChart? Chart = null, string Note = "");

/// <param name="Total">The line under the table; null where a sum says nothing.</param>
public sealed record ReportTable(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, ReportRow? Total = null);

public sealed record ReportColumn(string Title, Measure Measure);

/// <param name="Cells">As many as the table has columns.</param>
public sealed record ReportRow(IReadOnlyList<ReportCell> Cells);

/// <summary>
/// One value: <see cref="Text"/> in a column of text, else <see cref="Number"/> or <see cref="Time"/> by the column's measure. All null: empty.
/// </summary>
public sealed record ReportCell(string? Text = null, long? Number = null, DateTime? Time = null)
{
    public static readonly ReportCell Empty = new();

    public static implicit operator ReportCell(string text) => new(Text: text);

    public static implicit operator ReportCell(long number) => new(Number: number);

    public static implicit operator ReportCell(long? number) => new(Number: number);

    public static implicit operator ReportCell(DateOnly day) => new(Time: day.ToDateTime(TimeOnly.MinValue));

    /// <summary>A time of the cinema's clocks.</summary>
    public static implicit operator ReportCell(DateTime local) => new(Time: local);
}

/// <summary>How a value is written and lined up.</summary>
public enum Measure
{
    Text,
    Count,

    /// <summary>Minor units of the report's currency.</summary>
    Money,

    /// <summary>Hundredths of a per cent: 2050 is 20.5 %.</summary>
    Percent,

    /// <summary>A business date.</summary>
    Day,

    /// <summary>Date and time of the cinema's clocks.</summary>
    Moment,
}
