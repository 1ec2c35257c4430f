using SkiaSharp;

namespace CinemaSite.Reporting.Charts;

/// <summary>The inks on paper: the light theme of the style sheet, in which the same shapes are drawn on the page.</summary>
internal static class PaperInks
{
    public static readonly SKColor Paper = SKColor.Parse("#fffdf7");

    /// <summary>How a shape is filled, then how it is outlined.</summary>
    public static IEnumerable<SKPaint> Of(Ink ink)
    {
        if (ink is Ink.Before or Ink.Nothing)
            yield return new() { Color = Paper, IsAntialias = true };
        if (ink is Ink.Before or Ink.Nothing or Ink.Axis or Ink.Grid or Ink.Screen)
            yield return new() { Color = ColourOf(ink), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = ink switch { Ink.Screen => 4, Ink.Before => 1.5f, _ => 1 } };
        else
            yield return new() { Color = ColourOf(ink), IsAntialias = true };
        if (ink is >= Ink.Heat1 and <= Ink.Heat6)
            yield return new() { Color = ColourOf(Ink.Axis), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
    }

    public static SKColor ColourOf(Ink ink) => SKColor.Parse(ink switch
    {
        Ink.Bar => "#b57400",
        Ink.Before => "#5c5042",
        Ink.Axis or Ink.Nothing => "#83725c",
        Ink.Grid => "#d8cbb3",
        Ink.Words => "#1d1610",
        Ink.Quiet => "#5c5042",
        Ink.Screen => "#83725c",
        Ink.Heat1 => "#fbf1dc",
        Ink.Heat2 => "#f6dfae",
        Ink.Heat3 => "#eec46e",
        Ink.Heat4 => "#dfa030",
        Ink.Heat5 => "#a44f14",
        Ink.Heat6 => "#6f2012",
        Ink.OnHeat5 or Ink.OnHeat6 => "#fff6e8",
        _ => "#1d1610",
    });
}
