using System.Text.Json.Serialization;
using CinemaSite.Seating;

namespace CinemaSite.Reporting.Reports;

/// <summary>What a picture of a table shows. How it looks is for the drawing to know.</summary>
[JsonDerivedType(typeof(BarChart), "bars")]
[JsonDerivedType(typeof(HeatMap), "heat")]
[JsonDerivedType(typeof(SeatHeat), "seats")]
public abstract record ReportChart(string Title, Measure Measure);

/// <summary>One bar a value, in the order given, with the value of the period before beside it where there is one.</summary>
/// <param name="AreDays">The bars are one day after the other: of very many, some may be added up in one.</param>
public sealed record BarChart(string Title, Measure Measure, IReadOnlyList<Bar> Bars, bool AreDays = false) : ReportChart(Title, Measure);

public sealed record Bar(string Label, long Value, long? Before = null);

/// <param name="Values">A list for each of <paramref name="Rows"/> with a value for each of <paramref name="Columns"/>; null where nothing was shown.</param>
public sealed record HeatMap(
    string Title, Measure Measure, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<long?>> Values)
    : ReportChart(Title, Measure);

/// <summary>Values drawn on the seats of a plan.</summary>
public sealed record SeatHeat(string Title, Measure Measure, IReadOnlyList<SeatValue> Seats) : ReportChart(Title, Measure);

/// <param name="RowIndex">From the screen; see <see cref="Seat.RowIndex"/>.</param>
/// <param name="Column">From the left; see <see cref="Seat.Column"/>.</param>
/// <param name="Value">Null where there is nothing to say, as of a seat that was never sold.</param>
public sealed record SeatValue(string Row, string Number, int RowIndex, int Column, SeatKind Kind, long? Value);
