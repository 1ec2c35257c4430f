namespace CinemaSite.Seating.Notation;

/// <summary>The words and marks of the notation.</summary>
internal static class NotationWords
{
    public const string Category = "category";
    public const string Section = "section";
    public const string Numbers = "numbers";
    public const string Left = "left";
    public const string Right = "right";
    public const string Step = "step";
    public const string Range = "..";

    public const char EmptyRow = '-';
    public const char SameRow = '&';
    public const char Gap = '.';
    public const char Seat = 'o';
    public const char Wheelchair = 'w';
    public const char Companion = 'c';

    private static readonly string[] Keywords = [Category, Section, Numbers];

    public static bool IsCategoryLetter(char mark) => char.IsLetter(mark) && mark is not (Seat or Wheelchair or Companion);

    /// <summary>As it is where it is plain letters and digits and no word of the notation, else between quotes.</summary>
    public static string Quote(string word) => word.All(char.IsLetterOrDigit) && !Keywords.Contains(word)
        ? word
        : $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
