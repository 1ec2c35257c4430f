using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>The tones of a heat map with the least value that each is for.</summary>
internal sealed class HeatLegend(HeatScale scale, Measure measure, string currency, IStringLocalizer<Strings> t)
{
    private const double Size = 16;

    /// <summary>How far it reaches, once it is drawn.</summary>
    public double Right { get; private set; }

    public IEnumerable<Shape> Of(double x, double y, bool hasNothing)
    {
        Right = x;
        foreach (var least in scale.Ranges)
            foreach (var shape in Entry(scale.ToneOf(least), t["{0} and more", measure.WriteShort(least, currency)], y))
                yield return shape;
        if (hasNothing)
            foreach (var shape in Entry(Ink.Nothing, t["no figure"], y))
                yield return shape;
    }

    private IEnumerable<Shape> Entry(Ink ink, string words, double y)
    {
        yield return new Box(Right, y - 12, Size, Size, ink, 2);
        yield return new Letters(Right + Size + 6, y + 1, words, Ink.Quiet);
        Right += Size + 6 + Letters.WidthOf(words) + 16;
    }
}
