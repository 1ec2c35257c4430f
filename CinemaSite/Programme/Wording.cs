using System.Net;
using System.Text.RegularExpressions;
using CinemaSite.Catalog;

namespace CinemaSite.Programme;

/// <summary>Texts of box-office systems made fit to print.</summary>
internal static partial class Wording
{
    /// <summary>HTML entities decoded, every run of white space (no-break spaces too) one space, none at the ends.</summary>
    public static string Clean(string text) => WhiteSpace().Replace(WebUtility.HtmlDecode(text), " ").Trim();

    /// <summary>As much of a list of names as there is room for, cut between two names.</summary>
    public static string Names(string names, int room)
    {
        while (names.Length > room)
            names = names.LastIndexOf(',') is > 0 and var comma ? names[..comma] : Short(names, room);
        return names;
    }

    public static string Short(string text, int room) => text.Length <= room ? text : text[..room].TrimEnd();

    /// <summary>The certificate of a picture like <c>&lt;img alt="BBFC Rating: (12A)"/&gt;</c>, or of a bare label; null when it names none of ours.</summary>
    public static Certificate? Certificate(string fragment)
    {
        if (string.IsNullOrWhiteSpace(fragment))
            return Catalog.Certificate.Unclassified;

        var alt = AltText().Match(fragment) is { Success: true } found ? found.Groups["alt"].Value : fragment;
        var label = InBrackets().Match(alt) is { Success: true } brackets ? brackets.Groups["label"].Value : alt[(alt.LastIndexOf(':') + 1)..];
        return Certificates.Parse(label);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("""\balt\s*=\s*(?<q>["'])(?<alt>.*?)\k<q>""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AltText();

    [GeneratedRegex(@"\((?<label>[^()]*)\)")]
    private static partial Regex InBrackets();
}
