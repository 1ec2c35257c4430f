using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>The tones of a heat map with the least value that each is for, in as many lines as it takes.</summary>
/// <param name="isNumbered">The cells have no room for their values and have the number of their tone.</param>
internal sealed class HeatLegend(HeatScale scale, Measure measure, bool isNumbered, string currency, IStringLocalizer<Strings> t)
{
    private const double Size = 16;
    private const double Line = 24;
    private const double Gap = 16;

    /// <summary>How far it reaches, once it is drawn.</summary>
    public double Right { get; private set; }

    /// <summary>On what its last line stands, once it is drawn.</summary>
    public double Bottom { get; private set; }

    /// <param name="widest">Where a line ends, if it has more than one entry.</param>
    public IEnumerable<Shape> Of(double x, double y, double widest, bool hasNothing)
    {
        var entries = scale.Ranges.Select(least => (scale.ToneOf(least), t["{0} and more", measure.WriteShort(least, currency)].Value, (long?)least));
        if (hasNothing)
            entries = entries.Append((Ink.Nothing, t["no figure"].Value, null));

        Bottom = y;
        var at = x;
        foreach (var (ink, words, least) in entries)
        {
            var width = Size + 6 + Letters.WidthOf(words);
            if (at > x && at + width > widest)
                (at, Bottom) = (x, Bottom + Line);
            yield return new Box(at, Bottom - 12, Size, Size, ink, 2);
            if (isNumbered && least is { } value)
                yield return new Letters(at + Size / 2, Bottom, $"{scale.NumberOf(value)}", scale.LettersOn(value), Anchor.Middle, 12);
            yield return new Letters(at + Size + 6, Bottom + 1, words, Ink.Quiet);
            Right = Math.Max(Right, at + width);
            at += width + Gap;
        }
    }
}
