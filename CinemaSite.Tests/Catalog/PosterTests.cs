using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CinemaSite.Catalog.Posters;
using CsCheck;

namespace CinemaSite.Tests.Catalog;

public partial class PosterTests
{
    private static readonly string[] Titles =
    [
        "M", "Ran", "8½", "Amélie", "Zootropolis 2", "Peter Hujar's Day", "Classic Matinee: Sunset Boulevard", "LSFF: WTF?!",
        "Carers & Babies: Marty Supreme", "Avatar: Fire and Ash", "NEUROSPICY! + Q&A", "Donaudampfschifffahrtsgesellschaftskapitän",
        "Coming Up – LSD: Dream Emulator and the rest of Osamo Sato’s Lovely Sweet Dream", "Łódź, żółć & Şğıöü", "千と千尋", "a <b> \"c\" 'd'",
        "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", new('W', 90),
    ];

    private static readonly string[] Genres = ["", "Drama", "Comedy", "Horror", "Animation", "Documentary", "Musical", "Romance", "Science Fiction", "Thriller", "Western", "War", "Fantasy"];

    private static readonly Gen<PosterSpec> Specs = Gen.Select(
        Gen.Int[0, 1_000_000], Gen.Int[0, Titles.Length - 1].Select(index => Titles[index]), Gen.Int[1895, 2030], Gen.Bool, Gen.Int[0, Genres.Length - 1].Select(index => Genres[index]),
        (seed, title, year, credited, genre) => new PosterSpec($"film-{seed}", title, credited ? year : null, credited ? "Chloé Zhao, Věra Chytilová" : null, genre.Length > 0 ? [genre] : []));

    [Fact]
    public void A_poster_never_changes() => Specs.Sample(spec => Poster.Svg(spec) == Poster.Svg(spec with { }));

    [Fact]
    public void A_corrected_title_keeps_the_composition()
    {
        var before = Poster.Svg(new("ran", "Ran", 1985, "Akira Kurosawa", []));
        var after = Poster.Svg(new("ran", "Rán", 1985, "Akira Kurosawa", []));
        Assert.Equal(Fills(before).Distinct(), Fills(after).Distinct());
    }

    [Fact]
    public void A_poster_says_its_title_to_those_who_do_not_see_it() =>
        Specs.Sample(spec => Assert.Equal(spec.Title, Parse(spec).Elements().First(element => element.Name.LocalName == "title").Value));

    [Fact]
    public void A_poster_needs_nothing_but_itself() => Specs.Sample(spec =>
    {
        Assert.All(Parse(spec).DescendantsAndSelf(), element =>
        {
            Assert.Contains(element.Name.LocalName, new[] { "svg", "title", "defs", "clipPath", "path", "g", "rect", "circle", "use" });
            Assert.Null(element.Attribute("style"));
            Assert.True(element.Attribute("href") is not { } link || link.Value.StartsWith('#'));
        });
    });

    [Fact]
    public void Type_reads_on_the_ground_it_is_printed_on() => Specs.Sample(spec =>
    {
        Assert.All(TypeGroups(Parse(spec)), group =>
        {
            var ground = group.Elements().First();
            Assert.Equal("rect", ground.Name.LocalName);
            Assert.True(Contrast(group.Attribute("fill")!.Value, ground.Attribute("fill")!.Value) >= 4.5);
        });
    });

    [Fact]
    public void Type_stays_on_its_ground_and_on_the_sheet() => Specs.Sample(spec =>
    {
        var poster = Parse(spec);
        var outlines = poster.Descendants().Where(element => element.Name.LocalName == "path" && element.Attribute("id") is not null)
            .ToDictionary(path => "#" + path.Attribute("id")!.Value, path => Extent(path.Attribute("d")!.Value));
        foreach (var group in TypeGroups(poster))
        {
            var ground = group.Elements().First();
            var (left, top) = (Number(ground, "x"), Number(ground, "y"));
            var (right, bottom) = (left + Number(ground, "width"), top + Number(ground, "height"));
            Assert.True(left >= 0 && right <= 400 && top >= 0 && bottom <= 600, $"{spec}: ground {left} {top} {right} {bottom}");
            foreach (var line in group.Elements().Skip(1))
            {
                var placed = Numbers.Matches(line.Attribute("transform")!.Value).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
                foreach (var use in line.Elements().Where(use => use.Attribute("x") is not null))
                {
                    var glyph = outlines[use.Attribute("href")!.Value];
                    var x = placed[0] + (placed[2] * (Number(use, "x") + glyph.Left));
                    var end = placed[0] + (placed[2] * (Number(use, "x") + glyph.Right));
                    Assert.True(x >= left - 4 && end <= right + 4, $"{spec}: {x} to {end} outside {left} to {right}");
                    var (high, low) = (placed[1] + (placed[2] * glyph.Top), placed[1] + (placed[2] * glyph.Bottom));
                    Assert.True(high >= top - 8 && low <= bottom + 8, $"{spec}: {high} to {low} outside {top} to {bottom}");
                }
            }
        }
    });

    [Fact]
    public void A_poster_is_small()
    {
        var sizes = Enumerable.Range(0, 300).Select(seed => Encoding.UTF8.GetByteCount(Poster.Svg(new($"film-{seed}", "When Harry Met Sally", 1989, "Rob Reiner", [])))).Order().ToArray();
        Assert.True(sizes[150] < 9_000 && sizes[^1] < 16_000, $"median {sizes[150]}, largest {sizes[^1]}");
    }

    [Fact]
    public void Films_next_to_each_other_do_not_look_alike()
    {
        var posters = Enumerable.Range(0, 400).Select(seed => string.Join(' ', Fills(Poster.Svg(new($"film-{seed}", "Ran", null, null, [])))));
        Assert.True(posters.Distinct().Count() > 380);
    }

    private static XElement Parse(PosterSpec spec) => XDocument.Parse(Poster.Svg(spec), LoadOptions.PreserveWhitespace).Root!;

    private static IEnumerable<XElement> TypeGroups(XElement poster) => poster.Descendants().Where(element => element.Name.LocalName == "g" && element.Attribute("fill") is not null);

    private static IEnumerable<string> Fills(string svg) => Fill.Matches(svg).Select(match => match.Value);

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    private static (double Left, double Right, double Top, double Bottom) Extent(string outline)
    {
        var (x, y, startX, startY) = (0.0, 0.0, 0.0, 0.0);
        List<(double X, double Y)> points = [];
        foreach (Match command in Commands.Matches(outline))
        {
            var numbers = Numbers.Matches(command.Value).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
            var kind = command.Value[0];
            for (var at = 0; at < numbers.Length; at += kind is 'h' or 'v' ? 1 : kind == 'q' ? 4 : 2)
            {
                var end = at + (kind == 'q' ? 2 : 0);
                (x, y) = kind switch { 'h' => (x + numbers[at], y), 'v' => (x, y + numbers[at]), _ => (x + numbers[end], y + numbers[end + 1]) };
                points.Add((x, y));
                if (kind == 'm')
                    (startX, startY) = (x, y);
            }

            if (kind == 'z')
                (x, y) = (startX, startY);
        }

        return (points.Min(point => point.X), points.Max(point => point.X), points.Min(point => point.Y), points.Max(point => point.Y));
    }

    [GeneratedRegex(@"[mlhvqz][^mlhvqz]*")]
    private static partial Regex Commands { get; }

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers { get; }

    [GeneratedRegex("fill=\"#[0-9a-f]{6}\"")]
    private static partial Regex Fill { get; }
}
