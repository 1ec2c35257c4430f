namespace CinemaSite.Catalog.Posters;

/// <summary>Five inks that belong together: a paper, a near-black, and three colours in order of weight.</summary>
internal sealed record Palette(Colour Paper, Colour Ink, Colour First, Colour Second, Colour Third)
{
    public static Palette Of(string hexes) =>
        hexes.Split(' ') is [var paper, var ink, var first, var second, var third]
            ? new(Colour.Of(paper), Colour.Of(ink), Colour.Of(first), Colour.Of(second), Colour.Of(third))
            : throw new FormatException($"'{hexes}' is not five colours.");

    public Colour[] All => [Paper, Ink, First, Second, Third];
}
