using CinemaSite.Bookings;

namespace CinemaSite.Ticketing.Paper;

/// <summary>
/// A ticket's code as far as it takes to tell it from the others of its screening: six characters, or nine, or more, read and
/// written in threes ("K7M 2QR").
/// </summary>
public static class ShortCodes
{
    public const int Shortest = 6;

    private const int Step = 3;

    /// <summary>The short code of each code; of a longer one nothing shorter is right, so groups of three can be read one by one.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> codes)
    {
        Dictionary<string, string> found = [];
        var alike = codes.Distinct().ToList();
        for (var length = Shortest; alike.Count > 0; length += Step)
        {
            var groups = alike.GroupBy(code => code[..Math.Min(length, code.Length)]).ToList();
            foreach (var own in groups.Where(g => g.Count() == 1))
                found[own.Single()] = own.Key;
            alike = [.. groups.Where(g => g.Count() > 1).SelectMany(g => g)];
        }

        return found;
    }

    public static string InThrees(string code) => string.Join(' ', code.Chunk(Step).Select(three => new string(three)));

    /// <summary>
    /// The codes in what was typed from paper, in its order, each as it was typed. They stand on lines or between commas;
    /// where they stand between blanks, threes (and the two halves of a whole code) are put together until they name
    /// one ticket or none.
    /// </summary>
    /// <param name="matches">How many tickets begin with a code.</param>
    public static IReadOnlyList<string> Read(string typed, Func<string, int> matches)
    {
        List<string> read = [];
        foreach (var piece in typed.Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = piece.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < parts.Length;)
            {
                var count = PartsOfOne(parts.AsSpan(i), matches);
                read.Add(string.Join(' ', parts.AsSpan(i, count)));
                i += count;
            }
        }

        return read;
    }

    private static int PartsOfOne(ReadOnlySpan<string> parts, Func<string, int> matches)
    {
        var first = TicketCode.Tidy(parts[0]).Length;
        if (first == TicketCode.Length / 2 && parts.Length > 1 && TicketCode.Parse(parts[0] + parts[1]) is not null)
            return 2;
        if (first != Step)
            return 1;

        var count = 1;
        while (count < parts.Length && TicketCode.Tidy(parts[count]).Length <= Step
            && (count * Step < Shortest || matches(TicketCode.Tidy(string.Concat(parts[..count]))) > 1))
        {
            count++;
        }

        return count;
    }
}
