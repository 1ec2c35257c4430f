namespace CinemaSite.Catalog.Posters.Lettering;

/// <summary>Breaks a title into a given number of lines so that the widest is as narrow as can be, and no line ends with a little word if that can be helped.</summary>
internal static class LineBreaker
{
    private const int LongestWord = 22;
    private const int LongestBeforeNumber = 13;
    private const double LooseEnd = 1.18;

    private static readonly HashSet<string> LittleWords = new(StringComparer.OrdinalIgnoreCase)
        { "a", "an", "the", "of", "and", "&", "in", "on", "at", "to", "for", "with", "by", "+", "–", "is", "y", "de", "la", "el", "los", "las", "del", "en", "le", "les", "du" };

    public static string[] Words(string text)
    {
        string[] words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Hyphenated)];
        return words is [.., { Length: <= LongestBeforeNumber } name, { Length: <= 3 } number] && number.All("0123456789IVX".Contains)
            ? [.. words[..^2], $"{name} {number}"]
            : words;
    }

    public static string[] Break(string[] words, int lines, Typeface face)
    {
        var widths = words.Select(word => new TextLine(word, face).Width).ToArray();
        var space = face.Find(' ')!.Advance;
        var best = new double[lines + 1, words.Length + 1];
        var from = new int[lines + 1, words.Length + 1];
        for (var end = 1; end <= words.Length; end++)
            best[0, end] = double.MaxValue;

        for (var line = 1; line <= lines; line++)
        {
            best[line, 0] = double.MaxValue;
            for (var end = 1; end <= words.Length; end++)
            {
                best[line, end] = double.MaxValue;
                var width = -(double)space;
                for (var start = end - 1; start >= 0; start--)
                {
                    width += widths[start] + space;
                    var loose = end < words.Length && LittleWords.Contains(words[end - 1]);
                    var cost = Math.Max(best[line - 1, start], loose ? width * LooseEnd : width);
                    if (cost < best[line, end])
                        (best[line, end], from[line, end]) = (cost, start);
                }
            }
        }

        var broken = new string[lines];
        for (var (line, end) = (lines, words.Length); line > 0; end = from[line, end], line--)
            broken[line - 1] = string.Join(' ', words[from[line, end]..end]);
        return broken;
    }

    private static IEnumerable<string> Hyphenated(string word)
    {
        if (word.Length <= LongestWord)
            return [word];
        var pieces = (int)Math.Ceiling(word.Length / 14.0);
        var size = (int)Math.Ceiling(word.Length / (double)pieces);
        return word.Chunk(size).Select((piece, index) => new string(piece) + (index < pieces - 1 ? "-" : ""));
    }
}
