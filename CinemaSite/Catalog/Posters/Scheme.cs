namespace CinemaSite.Catalog.Posters;

/// <summary>One way to print a palette: which ink is the ground, which the shapes.</summary>
internal sealed record Scheme(Palette Palette, Colour Ground, Colour[] Shapes)
{
    private const double Legible = 4.5;

    public Colour Main => Shapes[0];

    public Colour Second => Shapes[1];

    public Colour Third => Shapes[2];

    /// <summary>The shape that stands out most from the ground.</summary>
    public Colour Strong => Shapes.MaxBy(shape => shape.Against(Ground));

    public Colour Quiet => Shapes.MinBy(shape => shape.Against(Ground));

    public bool Dark => Ground.Luminance < 0.18;

    public static Scheme For(Palette palette, Chance chance)
    {
        Colour[] grounds = [palette.Paper, palette.Paper, palette.Ink, palette.First, palette.Second, palette.Third];
        return On(palette, chance.Pick(grounds), chance);
    }

    public static Scheme On(Palette palette, Colour ground, Chance chance)
    {
        var visible = palette.All.Where(colour => colour != ground && colour.Against(ground) > 1.35);
        var hues = chance.Shuffle(visible.Where(colour => colour != palette.Paper && colour != palette.Ink));
        Colour[] plain = ground.Luminance > 0.4 ? [palette.Ink, palette.Paper] : [palette.Paper, palette.Ink];
        return new(palette, ground, [.. hues, .. plain.Where(colour => colour != ground)]);
    }

    /// <summary>What type on <paramref name="ground"/> is printed in: the palette's own paper or ink where that is legible, else black or white.</summary>
    public Colour TypeOn(Colour ground)
    {
        var own = new[] { Palette.Ink, Palette.Paper }.MaxBy(colour => colour.Against(ground));
        return own.Against(ground) >= Legible ? own : new[] { Colour.Black, Colour.White }.MaxBy(colour => colour.Against(ground));
    }

    /// <summary>A ground for type that is plainly not the sheet's own.</summary>
    public Colour Panel(Chance chance) => chance.Pick([.. Palette.All.Where(colour => colour.Against(Ground) > 2.2)]);

    /// <summary>The colour where two shapes overlap, as if printed over each other.</summary>
    public Colour Overprint(Colour one, Colour other) => Dark ? one.Mix(other, 0.5).Mix(Colour.White, 0.35) : one.Over(other);
}
