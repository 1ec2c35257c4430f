using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using CinemaSite.Catalog.Posters.Lettering;

namespace CinemaSite.Catalog.Posters;

/// <summary>The sheet being printed: collects shapes and type, and writes them as one SVG document with presentation attributes only.</summary>
internal sealed class Canvas(string title, Chance chance)
{
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _definitions = new();
    private readonly Dictionary<Glyph, string> _glyphs = new(ReferenceEqualityComparer.Instance);
    private int _clips;

    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    public void Rectangle(Box box, Colour fill) => _body.Append(Write($"<rect x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\" fill=\"{fill}\"/>"));

    public void Disc(double x, double y, double radius, Colour fill) => _body.Append(Write($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"/>"));

    public void Ring(double x, double y, double radius, double width, Colour stroke) =>
        _body.Append(Write($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>"));

    public void Shape(FormattableString path, Colour fill) => Shape(Write(path), fill);

    public void Shape(string path, Colour fill) => _body.Append($"<path d=\"{path}\" fill=\"{fill}\"/>");

    public void Polygon(Colour fill, params ReadOnlySpan<(double X, double Y)> corners) => Shape(Outline(corners), fill);

    public void Line(string path, double width, Colour stroke, bool round = false, (double On, double Off)? dashes = null)
    {
        _body.Append(Write($"<path d=\"{new Raw(path)}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\""));
        if (round)
            _body.Append(" stroke-linecap=\"round\"");
        if (dashes is var (on, off))
            _body.Append(Write($" stroke-dasharray=\"{on} {off}\""));
        _body.Append("/>");
    }

    /// <summary>Everything drawn until the end of the block stays within the path.</summary>
    public Block Within(string path)
    {
        var id = $"k{_clips++}";
        _definitions.Append($"<clipPath id=\"{id}\"><path d=\"{path}\"/></clipPath>");
        _body.Append($"<g clip-path=\"url(#{id})\">");
        return new(this);
    }

    public Block Within(Box box) => Within(Write($"M{box.X} {box.Y}h{box.Width}v{box.Height}h{-box.Width}z"));

    /// <summary>Everything drawn until the end of the block is turned about a point.</summary>
    public Block Turned(double degrees, double x, double y)
    {
        _body.Append(Write($"<g transform=\"rotate({degrees} {x} {y})\">"));
        return new(this);
    }

    /// <summary>Prints type on a ground of its own, so that it reads whatever lies beneath.</summary>
    public void Type(Setting setting, double x, double y, Colour ink, Colour ground)
    {
        _body.Append(Write($"<g fill=\"{ink}\"><rect x=\"{x - 4}\" y=\"{y - 4}\" width=\"{setting.Width + 8}\" height=\"{setting.Height + 8}\" fill=\"{ground}\"/>"));
        foreach (var (line, size, left, baseline, cut) in setting.Lines)
        {
            var scale = (size / 1000).ToString("0.####", CultureInfo.InvariantCulture);
            _body.Append(Write($"<g transform=\"translate({x + left} {y + baseline}) scale({new Raw(scale)})\">"));
            foreach (var (glyph, at) in line.Glyphs.Where(placed => placed.Glyph.Outline.Length > 0))
                _body.Append(cut ? CutOut(glyph, at) : $"<use href=\"#{Define(glyph)}\" x=\"{at:0}\"/>");
            _body.Append("</g>");
        }

        _body.Append("</g>");
    }

    public override string ToString() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 600\" role=\"img\"><title>{Escape(title)}</title><defs>{_definitions}</defs>{_body}</svg>";

    public static string Outline(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in corners)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(N(x)).Append(' ').Append(N(y));
        return path.Append('z').ToString();
    }

    public static string Write(FormattableString text) =>
        string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(value => value is double number ? N(number) : value)]);

    private static string Escape(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))));

    private string CutOut(Glyph glyph, double at) =>
        Write($"<use href=\"#{Define(glyph)}\" transform=\"translate({Math.Round(at)} {Math.Round(chance.Between(-22, 22))}) rotate({chance.Between(-4, 4)} {glyph.Advance / 2} -400)\"/>");

    private string Define(Glyph glyph)
    {
        if (_glyphs.TryGetValue(glyph, out var id))
            return id;
        id = $"g{_glyphs.Count}";
        _definitions.Append($"<path id=\"{id}\" d=\"{glyph.Outline}\"/>");
        return _glyphs[glyph] = id;
    }

    private readonly record struct Raw(string Text)
    {
        public override string ToString() => Text;
    }

    /// <summary>An open group of the drawing; disposing it closes the group.</summary>
    public readonly ref struct Block(Canvas canvas)
    {
        public void Dispose() => canvas._body.Append("</g>");
    }
}
