namespace CinemaSite.Identity;

/// <summary>Passwords that are long without being hard to guess: a repeat, or rows of the keyboard and the alphabet.</summary>
internal static class GuessablePatterns
{
    private const int LongestUnit = 6;
    private const int ShortestPiece = 3;

    private static readonly string[] Rows =
    [
        .. Both("0123456789012345"), .. Both("abcdefghijklmnopqrstuvwxyz"), .. Both("qwertyuiop"), .. Both("asdfghjkl"), .. Both("zxcvbnm"),
        .. Both("azertyuiop"), .. Both("qwertzuiop"), .. Both("qazwsxedcrfvtgbyhnujmikolp"), .. Both("1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"),
        .. Both("1q2w3e4r5t6y7u8i9o0p"), .. Both("!@#$%^&*()"), .. Both("!\"£$%^&*()"),
    ];

    /// <summary>"abcabcabcabc", "aaaaaaaaaaaa", "hello1hello1".</summary>
    public static bool IsRepeat(string text) => Enumerable.Range(1, LongestUnit).Any(unit =>
        text.Length >= 2 * unit && Enumerable.Range(unit, text.Length - unit).All(at => text[at] == text[at - unit]));

    /// <summary>"123456qwerty", "abcdef987654", "aaaabbbbcccc".</summary>
    public static bool IsRows(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var piece = LongestPiece(text.AsSpan(at));
            if (piece < ShortestPiece)
                return false;
            at += piece;
        }

        return text.Length > 0;
    }

    private static int LongestPiece(ReadOnlySpan<char> text)
    {
        var first = text[0];
        var longest = text.IndexOfAnyExcept(first) is var other and >= 0 ? other : text.Length;
        foreach (var row in Rows)
        {
            var length = longest;
            while (length < text.Length && row.AsSpan().IndexOf(text[..(length + 1)]) >= 0)
                length++;
            longest = length;
        }

        return longest;
    }

    private static string[] Both(string row) => [row, string.Concat(row.Reverse())];
}
