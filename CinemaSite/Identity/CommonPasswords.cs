namespace CinemaSite.Identity;

/// <summary>The list of what people choose first, and the ways in which they dress it up: digits around it, 0 for o, twice the word.</summary>
internal static class CommonPasswords
{
    private static readonly HashSet<string> Words = Read();

    /// <param name="password">In small letters.</param>
    public static bool Contain(string password)
    {
        var core = password.Trim([.. "0123456789 !?.,-_*#@$%&+="]);
        return IsListed(password) || IsListed(core) || IsListed(WithoutDisguise(password)) || IsListed(WithoutDisguise(core));
    }

    private static bool IsListed(string text)
    {
        text = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return Words.Contains(text)
            || Enumerable.Range(1, Math.Max(0, text.Length - 1)).Any(at => Words.Contains(text[..at]) && Words.Contains(text[at..]));
    }

    private static string WithoutDisguise(string text) => string.Concat(text.Select(letter => letter switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    }));

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);
    }
}
