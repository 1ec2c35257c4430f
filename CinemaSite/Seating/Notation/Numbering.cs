using System.Globalization;

namespace CinemaSite.Seating.Notation;

/// <summary>How the seats of a row are numbered, gaps left out: from one side in steps, or one by one from the left.</summary>
internal sealed record Numbering(bool FromRight, int Start, int Step, IReadOnlyList<string>? Explicit = null)
{
    public static readonly Numbering Left = new(false, 1, 1);
    public static readonly Numbering Right = new(true, 1, 1);

    /// <summary>The numbers of so many seats, from left to right; null when there are not as many.</summary>
    public IReadOnlyList<string>? For(int count)
    {
        if (Explicit is not null)
            return Explicit.Count == count ? Explicit : null;

        var numbers = Enumerable.Range(0, count).Select(i => Text(Start + i * Step));
        return [.. FromRight ? numbers.Reverse() : numbers];
    }

    /// <summary>The simplest way to say these numbers.</summary>
    public static Numbering Of(IReadOnlyList<string> numbers, Numbering usual)
    {
        IEnumerable<Numbering> simple = [usual, Left, Right];
        if (Values(numbers) is not { } values)
            return Fitting(simple, numbers) ?? new(false, 0, 0, numbers);

        var step = values.Count > 1 ? Math.Abs(values[1] - values[0]) : 1;
        return Fitting([.. simple, new(false, values[0], Math.Max(step, 1)), new(true, values[^1], Math.Max(step, 1))], numbers)
            ?? new(false, 0, 0, numbers);
    }

    /// <summary>As it is written after the label of its row, blank before it; nothing where it is as usual.</summary>
    public string Written(Numbering usual)
    {
        if (this == usual)
            return "";
        if (Explicit is not null)
            return " = " + string.Join(' ', Runs(Explicit));

        var side = FromRight ? " right" : " left";
        return Start == 1 && Step == 1 ? side : Step == 1 ? $"{side} {Text(Start)}" : $"{side} {Text(Start)} step {Text(Step)}";
    }

    /// <summary>A whole number as it is counted: no sign, no noughts before it.</summary>
    public static int? Value(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 100_000 && Text(value) == number ? value : null;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Numbering? Fitting(IEnumerable<Numbering> candidates, IReadOnlyList<string> numbers) =>
        candidates.FirstOrDefault(c => c.For(numbers.Count)!.SequenceEqual(numbers));

    private static List<int>? Values(IReadOnlyList<string> numbers)
    {
        var values = numbers.Select(Value).OfType<int>().ToList();
        return values.Count == numbers.Count ? values : null;
    }

    /// <summary>Three or more that count up or down by one are told as "4..9".</summary>
    private static IEnumerable<string> Runs(IReadOnlyList<string> numbers)
    {
        for (var i = 0; i < numbers.Count;)
        {
            var end = i;
            var by = Difference(i);
            while (by is 1 or -1 && Difference(end) == by)
                end++;
            if (end - i >= 2)
            {
                yield return $"{numbers[i]}..{numbers[end]}";
                i = end + 1;
            }
            else
            {
                yield return NotationWords.Quote(numbers[i++]);
            }
        }

        int? Difference(int at) => at + 1 < numbers.Count ? Value(numbers[at + 1]) - Value(numbers[at]) : null;
    }
}
