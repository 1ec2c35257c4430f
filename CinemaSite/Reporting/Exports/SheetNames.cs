namespace CinemaSite.Reporting.Exports;

/// <summary>
/// Names for the sheets of one workbook as Excel allows them: at most 31 letters, none of []:*?/\, no apostrophe at either end,
/// not "History", and no two alike whatever their capitals.
/// </summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private static readonly char[] Forbidden = ['[', ']', ':', '*', '?', '/', '\\'];

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Take(string title)
    {
        var letters = title.Select(c => Forbidden.Contains(c) || char.IsControl(c) ? ' ' : c).ToArray();
        var name = Cut(string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\''), Longest);
        name = name == "" ? "1" : name;
        for (var (number, candidate) = (2, name); ; candidate = Cut(name, Longest - 4) + $" {number++}")
            if (taken.Add(candidate))
                return candidate;
    }

    private static string Cut(string name, int longest)
    {
        if (name.Length <= longest)
            return name;

        var end = char.IsHighSurrogate(name[longest - 1]) ? longest - 1 : longest;
        return name[..end].TrimEnd(' ', '\'');
    }
}
