using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;

namespace CinemaSite.Reporting.Charts;

/// <summary>At most six tones for the values of a heat map, each for a round range of them.</summary>
internal sealed class HeatScale
{
    private const int Tones = 6;

    private readonly Scale scale;
    private readonly int ranges;

    public HeatScale(IEnumerable<long?> values)
    {
        scale = Scale.Of([.. values.OfType<long>()], Tones);
        ranges = (int)((scale.Max - scale.Min) / scale.Step);
    }

    /// <summary>The least value of each range.</summary>
    public IEnumerable<long> Ranges => Enumerable.Range(0, ranges).Select(i => scale.Min + i * scale.Step);

    /// <summary>Of its range, from 1.</summary>
    public int NumberOf(long value) => Range(value) + 1;

    public Ink ToneOf(long value) => Ink.Heat1 + Tone(value);

    public Ink LettersOn(long value) => Ink.OnHeat1 + Tone(value);

    /// <summary>A value as it stands in a cell, whose unit stands in the legend.</summary>
    public static string Bare(Measure measure, long value) => measure switch
    {
        Measure.Money or Measure.Percent => Measure.Count.Write((long)Math.Round(value / 100m, MidpointRounding.AwayFromZero), ""),
        _ => measure.Write(value, ""),
    };

    private int Range(long value) => Math.Clamp((int)((value - scale.Min) / scale.Step), 0, ranges - 1);

    private int Tone(long value) => ranges == 1 ? Tones - 1 : (int)Math.Round(Range(value) * (Tones - 1.0) / (ranges - 1));
}
