namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>The families of composition, each with its variants.</summary>
internal static class Families
{
    public static Composition[][] All { get; } =
    [
        Discs.Variants, Stripes.Variants, Arcs.Variants, Halftone.Variants, Diagonals.Variants, Blocks.Variants,
        Rays.Variants, Whirls.Variants, Hills.Variants, Eyes.Variants, Tiles.Variants, Houses.Variants,
    ];
}
