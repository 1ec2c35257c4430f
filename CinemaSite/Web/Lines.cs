namespace CinemaSite.Web;

/// <summary>Words on the lines of a drawing, which does not break them by itself.</summary>
public static class Lines
{
    private const double LetterWidth = 7.1;

    /// <summary>As much of the text as fits, whole words first; what is left out is an ellipsis.</summary>
    /// <param name="width">In units of the drawing, for letters of 13.</param>
    public static IReadOnlyList<string> Fit(string text, int width, int most)
    {
        var room = Math.Max(3, (int)(width / LetterWidth));
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= room)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        if (lines.Count > most)
            lines = [.. lines[..(most - 1)], string.Join(' ', lines[(most - 1)..])];
        return lines.ConvertAll(line => line.Length <= room ? line : line[..(room - 1)].TrimEnd() + "…");
    }
}
