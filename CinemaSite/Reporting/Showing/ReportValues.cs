using System.Globalization;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;

namespace CinemaSite.Reporting.Showing;

/// <summary>Values of a report as people read them in the current language: the one place that writes them.</summary>
public static class ReportValues
{
    /// <summary>What stands where there is no value.</summary>
    public const string None = "–";

    /// <summary>As machines read it: neither language nor symbol.</summary>
    public const string MomentForMachines = "yyyy-MM-dd HH:mm";

    public static string Write(this ReportCell cell, Measure measure, string currency) => cell switch
    {
        { Text: { } text } => text,
        { Number: { } number } => measure.Write(number, currency),
        { Time: { } time } when measure == Measure.Day => DateOnly.FromDateTime(time).TicketDay().Capital(),
        { Time: { } time } => time.Minute(),
        _ => None,
    };

    public static string Write(this Measure measure, long number, string currency) => measure switch
    {
        Measure.Money => new Money(number, currency).ToString(),
        Measure.Percent => Percent(number),
        _ => number.ToString("N0", CultureInfo.CurrentCulture),
    };

    /// <summary>Short enough for the scale and the bars of a chart: money without its pence, percentages without their tenths.</summary>
    public static string WriteShort(this Measure measure, long number, string currency) => measure switch
    {
        Measure.Money when number % 100 == 0 || Math.Abs(number) >= 100_00 => WithoutPence(number, currency),
        Measure.Percent => Percent(number, "N0"),
        _ => measure.Write(number, currency),
    };

    /// <summary>Numbers line up at their end, words at their beginning.</summary>
    public static bool IsNumber(this Measure measure) => measure is Measure.Count or Measure.Money or Measure.Percent;

    /// <summary>The number that a spreadsheet reckons with: major units of money, hundredths of a per cent as a share of one.</summary>
    public static decimal Reckoned(this Measure measure, long number) => measure switch
    {
        Measure.Money => number / 100m,
        Measure.Percent => number / 10_000m,
        _ => number,
    };

    private static string Percent(long hundredths, string format = "N1") =>
        (hundredths / 100m).ToString(format, CultureInfo.CurrentCulture) + "\u00a0%";

    private static string WithoutPence(long minor, string currency)
    {
        var separator = CultureInfo.CurrentCulture.NumberFormat.CurrencyDecimalSeparator;
        var whole = (long)Math.Round(minor / 100m, MidpointRounding.AwayFromZero) * 100;
        return new Money(whole, currency).ToString().Replace(separator + "00", "", StringComparison.Ordinal);
    }
}
