using System.Globalization;

namespace CinemaSite.Catalog.Posters;

/// <summary>An sRGB colour of the printer's ink kind: flat, and able to say how it reads on another.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Black { get; } = new(0, 0, 0);

    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Of(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The WCAG contrast ratio, 1 to 21.</summary>
    public double Against(Colour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>The colour where two transparent inks overlap on paper.</summary>
    public Colour Over(Colour other) => new(Product(Red, other.Red), Product(Green, other.Green), Product(Blue, other.Blue));

    public Colour Mix(Colour other, double share) => new(Blend(Red, other.Red, share), Blend(Green, other.Green, share), Blend(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Product(byte one, byte other) => (byte)(one * other / 255);

    private static byte Blend(byte one, byte other, double share) => (byte)(one + ((other - one) * share));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
