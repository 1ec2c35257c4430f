namespace CinemaSite.Catalog.Posters;

/// <summary>The dice a poster is thrown with: FNV-1a of the slug feeding SplitMix64, the same on every machine and for ever.</summary>
internal sealed class Chance
{
    private ulong _state = 14695981039346656037;

    public Chance(string seed)
    {
        foreach (var character in seed)
            _state = (_state ^ character) * 1099511628211;
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public double Between(double low, double high) => low + ((high - low) * (Next() >> 11) / (1UL << 53));

    public bool OneIn(int many) => Below(many) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
