using System.Text.RegularExpressions;

namespace CinemaSite.Catalog.Posters;

/// <summary>A title as a poster says it: a strand above ("Classic Matinee"), the title, and what follows below ("+ Q&amp;A", "Fire and Ash").</summary>
internal sealed partial record Headline(string? Strap, string Title, string? Sequel)
{
    public static Headline Of(string title)
    {
        var text = Spaces.Replace(title, " ").Trim();
        var (strap, rest) = Strand.Match(text) is { Success: true } strand ? (strand.Groups["strand"].Value, strand.Groups["title"].Value) : (null, text);

        if (Extra.Match(rest) is { Success: true } extra)
            return new(strap, extra.Groups["title"].Value, extra.Groups["extra"].Value.Trim('(', ')', '[', ']'));
        if (Subtitle.Match(rest) is { Success: true } subtitle)
            return new(strap, subtitle.Groups["title"].Value, subtitle.Groups["subtitle"].Value);
        return new(strap, rest, null);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"^(?<strand>(\p{Lu}{3,6}|.*\b(Clubs?|Cine ?club|Matin[eé]e|Nights?|Babies|Presents|Films? [Ff]or \w+|Doc '?N'? Roll|Previews?|Screenings?|Season|Live|Relaxed|Parents?|Seniors?|Kids|Classics?)\b.*?)): (?<title>.+)$")]
    private static partial Regex Strand { get; }

    [GeneratedRegex(@"^(?<title>.{2,}?) (?<extra>(\+ |with (?=Shadow|[Ii]ntro|[Ll]ive)|curated by |[(\[]).+)$")]
    private static partial Regex Extra { get; }

    [GeneratedRegex(@"^(?<title>.{2,}?)((:| [–—-]) | (?=or: ))(?<subtitle>\S+ .+)$")]
    private static partial Regex Subtitle { get; }
}
