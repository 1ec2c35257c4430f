namespace CinemaSite.Catalog.Posters.Lettering;

/// <summary>Sets a headline into a measure: strap, title as large as the space allows, then what follows.</summary>
internal static class TitleSetter
{
    private const int MostLines = 8;

    public static Setting Set(Headline headline, TypeStyle style, double measure, double height)
    {
        List<Setting> parts = [];
        if (headline.Strap is { } strap)
            parts.Add(Small(strap, style.Small, 19, measure, style.Align));
        var sequel = headline.Sequel is { } text ? Small(text, style.Small, 30, measure, style.Align) : null;
        var taken = parts.Sum(part => part.Height + 12) + (sequel is null ? 0 : sequel.Height + 12);
        parts.Add(Title(headline.Title, style, measure, Math.Max(height - taken, 60)));
        if (sequel is not null)
            parts.Add(sequel);
        return Stack(parts, measure, 12);
    }

    private static Setting Small(string text, Typeface face, double size, double measure, Align align)
    {
        var words = LineBreaker.Words(text);
        size *= face == Typeface.Block ? 1 : 0.72;
        for (var lines = 1; ; lines++)
        {
            var broken = LineBreaker.Break(words, Math.Min(lines, words.Length), face);
            var widest = broken.Max(line => new TextLine(line, face, 30).Width);
            var fitted = Math.Min(size, measure * 1000 / Math.Max(widest, 1));
            if (fitted >= Math.Min(size, lines < 3 ? size * 0.72 : size * 0.5) || lines >= Math.Min(words.Length, 4))
                return Stack([.. broken.Select(line => Setting.OneLine(line, face, fitted, measure, align, 30))], measure, fitted * 0.14);
        }
    }

    private static Setting Title(string title, TypeStyle style, double measure, double height)
    {
        string[] words = [.. LineBreaker.Words(title).Where(word => new TextLine(word, style.Face).Glyphs.Count > 0)];
        if (words.Length == 0)
            return new(measure, 0, []);
        return Enumerable.Range(1, Math.Min(words.Length, MostLines))
            .Select(count => LineBreaker.Break(words, count, style.Face).Select(text => new TextLine(text, style.Face)).ToArray())
            .Select(lines => Fit(lines, style, measure, height))
            .MaxBy(fit => fit.Score).Setting;
    }

    private static (double Score, Setting Setting) Fit(TextLine[] lines, TypeStyle style, double measure, double height)
    {
        var widest = Math.Max(lines.Max(line => line.Width), 1);
        var sizes = lines.Select(line => Math.Min(style.Largest, measure * 1000 / Math.Max(style.Justified ? line.Width : widest, 1))).ToArray();
        var shrink = Math.Min(1, height / HeightOf(lines, sizes, style));
        sizes = [.. sizes.Select(size => size * shrink)];

        var y = 0.0;
        List<SetLine> set = [];
        foreach (var (line, size) in lines.Zip(sizes))
        {
            y += size * line.Ascent / 1000;
            set.Add(new(line, size, Setting.Offset(line, size, measure, style.Align), y, style.Cut));
            y += size * ((line.Drop / 1000) + style.Leading);
        }

        var score = sizes.Min() * (style.Justified ? Math.Pow(shrink, 2) * Math.Pow(y, 0.5) : 1);
        var bottom = set[^1].Baseline + (sizes[^1] * lines[^1].Descent / 1000);
        return (score, new(measure, bottom, set));
    }

    private static double HeightOf(TextLine[] lines, double[] sizes, TypeStyle style) =>
        lines.Zip(sizes, (line, size) => size * (((line.Ascent + Math.Max(line.Drop, line.Descent)) / 1000) + style.Leading)).Sum();

    private static Setting Stack(IReadOnlyList<Setting> parts, double measure, double gap)
    {
        var y = 0.0;
        List<SetLine> lines = [];
        foreach (var part in parts)
        {
            lines.AddRange(part.Lines.Select(line => line with { Baseline = line.Baseline + y }));
            y += part.Height + gap;
        }

        return new(measure, y - gap, lines);
    }
}
