using System.Globalization;

namespace CinemaSite.Programme;

/// <summary>A line of a table, its values by the names of the header.</summary>
internal sealed class CsvLine(long number, string[] header, string[] values, ProgrammeDraft draft)
{
    public string Where => Value("film") is { Length: > 0 } film ? $"line {number} ({film})" : $"line {number}";

    public string Value(string column) =>
        Array.IndexOf(header, column) is >= 0 and var i && i < values.Length ? values[i] : "";

    public int? Number(string column)
    {
        var text = Value(column);
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;

        Problem($"its {column} \"{text}\" is not a whole number");
        return null;
    }

    public void Problem(string message) => draft.Problems.Add(new(Where, message));
}
