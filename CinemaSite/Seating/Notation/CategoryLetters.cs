namespace CinemaSite.Seating.Notation;

/// <summary>A letter for each price category but the standard one: of its name if one is left, else of the alphabet.</summary>
internal sealed class CategoryLetters
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly Dictionary<string, char> letters = new(StringComparer.Ordinal);

    public CategoryLetters(IEnumerable<string> categories)
    {
        foreach (var name in categories.Where(c => c != Seat.StandardCategory).Distinct().Order(StringComparer.Ordinal))
            letters[name] = name.ToUpperInvariant().Where(Alphabet.Contains).Concat(Alphabet).First(l => !letters.ContainsValue(l));
    }

    public IEnumerable<(char Letter, string Name)> All => letters.Select(l => (l.Value, l.Key));

    /// <summary>Null for the standard category, whose seats need none.</summary>
    public char? Of(string category) => letters.TryGetValue(category, out var letter) ? letter : null;
}
