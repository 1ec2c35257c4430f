namespace CinemaSite.Catalog.Posters.Lettering;

/// <summary>A glyph and where it stands on its line, in thousandths of the type size.</summary>
internal readonly record struct PlacedGlyph(Glyph Glyph, double X);

/// <summary>A line of characters in one face, shaped (kerned and tracked) but not yet sized.</summary>
internal sealed class TextLine
{
    private const string Descenders = "gjpqyçşţķļņŗģąęįųJQ,;";
    private const string Tailed = "ÇŞŢȘȚĶĻŅŖĢĄĘĮŲ";
    private const int TailDepth = 230;
    private const int AccentHeight = 190;

    public TextLine(string text, Typeface face, double tracking = 0)
    {
        Text = face.CapitalsOnly ? text.Replace("ß", "ss", StringComparison.Ordinal).ToUpperInvariant() : text;
        Face = face;
        List<PlacedGlyph> glyphs = [];
        var (x, last) = (0.0, '\0');
        foreach (var glyph in Text.Select(face.Find).OfType<Glyph>())
        {
            x += last == '\0' ? 0 : face.Kern(last, glyph.Character) + tracking;
            glyphs.Add(new(glyph, x));
            x += glyph.Advance;
            last = glyph.Character;
        }

        (Glyphs, Width) = (glyphs, x);
        Accented = Text.Any(character => char.IsUpper(character) && Typeface.Bare(character) is not null);
    }

    public string Text { get; }

    public Typeface Face { get; }

    public IReadOnlyList<PlacedGlyph> Glyphs { get; }

    public double Width { get; }

    public double Ascent => Face.CapHeight + (Accented ? AccentHeight : 0) + (Face.CapitalsOnly ? 0 : 40);

    /// <summary>Room below the baseline before another line: the same for every line, so that they stand evenly.</summary>
    public double Drop => Face.CapitalsOnly ? (Text.Any(Tailed.Contains) ? TailDepth : 12) : Face.Descent * 0.66;

    public double Descent => Face.CapitalsOnly ? Drop : Text.Any(character => Descenders.Contains(character) || Tailed.Contains(character)) ? Face.Descent : 20;

    private bool Accented { get; }
}
