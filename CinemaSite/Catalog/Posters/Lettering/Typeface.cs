using System.Globalization;
using System.Text;

namespace CinemaSite.Catalog.Posters.Lettering;

/// <summary>A character's outline and advance width, in thousandths of the type size.</summary>
internal sealed record Glyph(char Character, int Advance, string Outline);

/// <summary>A display face read from a table of outlines: a line of metrics, a line for each glyph, then kerning pairs.</summary>
internal sealed class Typeface
{
    private readonly Dictionary<char, Glyph> _glyphs = [];
    private readonly Dictionary<(char, char), int> _kerning = [];

    private Typeface(string name)
    {
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream($"Posters.{name}.glyphs")
            ?? throw new InvalidOperationException($"The glyph table '{name}' is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        var metrics = reader.ReadLine()!.Split(' ');
        CapHeight = Number(metrics[0]);
        Descent = Number(metrics[2]);

        while (reader.ReadLine() is { Length: > 0 } line)
            AddGlyph(line);
        while (reader.ReadLine() is { } line)
            AddKerning(line);
    }

    /// <summary>Big Shoulders: condensed capitals, the wood type of the house.</summary>
    public static Typeface Block { get; } = new("block");

    /// <summary>Archivo: the Swiss voice.</summary>
    public static Typeface Grotesque { get; } = new("grotesque");

    /// <summary>Abril Fatface: fat and thin, for romance and festivals.</summary>
    public static Typeface Serif { get; } = new("serif");

    public int CapHeight { get; }

    /// <summary>Depth below the baseline; nought in a face of capitals.</summary>
    public int Descent { get; }

    public bool CapitalsOnly => Descent == 0;

    /// <summary>The glyph, or that of the letter without its accent, or none.</summary>
    public Glyph? Find(char character) =>
        _glyphs.GetValueOrDefault(character) ?? (Bare(character) is { } bare ? _glyphs.GetValueOrDefault(bare) : null);

    public int Kern(char left, char right) => _kerning.GetValueOrDefault((Bare(left) ?? left, Bare(right) ?? right));

    public static char? Bare(char character) =>
        character < 'À' || !char.IsLetterOrDigit(character) ? null
        : character.ToString().Normalize(NormalizationForm.FormKD)[0] is var bare && bare != character ? bare : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private void AddGlyph(string line)
    {
        var space = line.IndexOf(' ', 2);
        var outline = space < 0 ? "" : line[(space + 1)..];
        if (outline.StartsWith('='))
            outline = _glyphs[Bare(line[0])!.Value].Outline + outline[1..];
        _glyphs[line[0]] = new(line[0], Number(space < 0 ? line[2..] : line[2..space]), outline);
    }

    private void AddKerning(string line)
    {
        foreach (var pair in line[2..].Split(' '))
            _kerning[(line[0], pair[0])] = Number(pair[1..]);
    }
}
