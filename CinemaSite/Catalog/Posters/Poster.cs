using CinemaSite.Catalog.Posters.Artwork;
using CinemaSite.Catalog.Posters.Lettering;

namespace CinemaSite.Catalog.Posters;

/// <summary>The poster that the site draws for a film nobody has uploaded one for.</summary>
public static class Poster
{
    private static readonly TypeStyle[] Styles =
    [
        new(Typeface.Block, Align.Left, Justified: true), new(Typeface.Block, Align.Left), new(Typeface.Block, Align.Centre, Justified: true),
        new(Typeface.Block, Align.Centre, Cut: true), new(Typeface.Grotesque, Align.Left), new(Typeface.Grotesque, Align.Left),
        new(Typeface.Serif, Align.Centre), new(Typeface.Serif, Align.Left),
    ];

    /// <summary>A complete SVG document, 400 by 600 units. The same spec always gives the same bytes.</summary>
    public static string Svg(PosterSpec spec)
    {
        var chance = new Chance(spec.Slug);
        var composition = chance.Pick(chance.Pick(Families.All));
        var layout = chance.Pick(Layouts.All);
        var style = chance.Pick(Styles);
        var scheme = Scheme.For(Palettes.For(spec.Genres, chance), chance);
        var canvas = new Canvas(spec.Title, chance);
        layout(new(canvas, scheme, chance, composition, Headline.Of(spec.Title), Credit.Of(spec), style));
        return canvas.ToString();
    }
}
