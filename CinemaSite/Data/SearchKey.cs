using System.Globalization;
using System.Text;

namespace CinemaSite.Data;

/// <summary>
/// A name or an address as it is looked for: capitals A to Z and digits only, accents gone, other scripts letter by letter as
/// their code. Both databases order such texts in the same way, so "begins with" is a range of an index on each of them.
/// </summary>
public static class SearchKey
{
    public const int Longest = 60;

    public static string Of(string text)
    {
        var key = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit))
            key.Append(char.IsAsciiLetterOrDigit(letter)
                ? char.ToUpperInvariant(letter).ToString()
                : ((int)char.ToUpperInvariant(letter)).ToString("X4", CultureInfo.InvariantCulture));
        return key.Length > Longest ? key.ToString(0, Longest) : key.ToString();
    }

    /// <summary>A name from its first word, its second and its last: people look for "Ana", "García" or "López".</summary>
    public static (string First, string Second, string Last) OfName(string name)
    {
        var words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (Of(name), Of(string.Concat(words.Skip(1))), words.Length > 2 ? Of(words[^1]) : "");
    }

    /// <summary>The first text after all that begin with the key.</summary>
    public static string After(string key)
    {
        var most = key.TrimEnd('Z');
        return most == "" ? new string('Z', Longest) : most[..^1] + (most[^1] == '9' ? 'A' : (char)(most[^1] + 1));
    }
}
