namespace CinemaSite.Reporting.Charts;

/// <summary>A chart laid out: shapes in a coordinate system of its own, whose origin is at the top left. It is shown as SVG and as PNG.</summary>
public sealed record Drawing(string Title, int Width, int Height, IReadOnlyList<Shape> Shapes);

/// <param name="Ink">What it is drawn for; themes know the colours.</param>
public abstract record Shape(Ink Ink)
{
    /// <summary>Said to whoever points at it.</summary>
    public string? Told { get; init; }
}

public sealed record Box(double X, double Y, double Width, double Height, Ink Ink, double Round = 0) : Shape(Ink);

public sealed record Line(double X1, double Y1, double X2, double Y2, Ink Ink) : Shape(Ink);

/// <summary>From left to right, bent downwards in the middle by <paramref name="Sag"/> (upwards where that is negative).</summary>
public sealed record Curve(double X1, double X2, double Y, double Sag, Ink Ink) : Shape(Ink);

/// <param name="Y">Of the line on which the letters stand.</param>
public sealed record Letters(double X, double Y, string Text, Ink Ink, Anchor Anchor = Anchor.Start, double Size = Letters.Usual) : Shape(Ink)
{
    public const double Usual = 13;

    private const double WidthOfOne = 0.55;

    public double Width => WidthOf(Text, Size);

    public double Left => Anchor switch { Anchor.Start => X, Anchor.Middle => X - Width / 2, _ => X - Width };

    /// <summary>As good as it can be known before a typeface is chosen; rather too wide.</summary>
    public static double WidthOf(string text, double size = Usual) => text.Length * size * WidthOfOne;

    /// <summary>As much of a text as has room; what is left out is an ellipsis.</summary>
    public static string Fit(string text, double width, double size = Usual)
    {
        var most = Math.Max(2, (int)(width / (size * WidthOfOne)));
        return text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
    }
}

/// <summary>The point of the letters that is at their X.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>What a shape is drawn for.</summary>
public enum Ink
{
    /// <summary>A value of the period.</summary>
    Bar,

    /// <summary>A value of the period before: an outline.</summary>
    Before,

    Axis,
    Grid,

    /// <summary>Letters that are read first.</summary>
    Words,
    Quiet,

    /// <summary>A place without a value.</summary>
    Nothing,
    Screen,

    /// <summary>Tones of a heat map, each with the ink of letters on it.</summary>
    Heat1, Heat2, Heat3, Heat4, Heat5, Heat6,
    OnHeat1, OnHeat2, OnHeat3, OnHeat4, OnHeat5, OnHeat6,
}
