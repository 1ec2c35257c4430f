namespace CinemaSite.Catalog.Posters.Lettering;

/// <summary>A shaped line at its size and place; X and baseline are measured from the top left of the setting.</summary>
internal readonly record struct SetLine(TextLine Line, double Size, double X, double Baseline, bool Cut = false);

/// <summary>Lines of type composed to a measure, ready to be placed on the sheet.</summary>
internal sealed record Setting(double Width, double Height, IReadOnlyList<SetLine> Lines)
{
    /// <summary>One line of small type, shrunk where the measure demands it.</summary>
    public static Setting OneLine(string text, Typeface face, double size, double measure, Align align, double tracking = 0)
    {
        var line = new TextLine(text, face, tracking);
        var fitted = Math.Min(size, measure * 1000 / Math.Max(line.Width, 1));
        return new(measure, fitted * (line.Ascent + line.Descent) / 1000, [new(line, fitted, Offset(line, fitted, measure, align), fitted * line.Ascent / 1000)]);
    }

    public static double Offset(TextLine line, double size, double measure, Align align) =>
        (measure - (line.Width * size / 1000)) * align switch { Align.Left => 0, Align.Centre => 0.5, _ => 1 };
}
