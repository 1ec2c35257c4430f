using CinemaSite.Seating;
using Place = CinemaSite.Programme.VistaSeatLayoutReader.Place;

namespace CinemaSite.Programme;

/// <summary>Which seats of a layout belong together: the halves of a couple seat, a companion and the wheelchair space beside it.</summary>
internal sealed class SeatGroups
{
    private readonly Dictionary<Place, int> numbers = [];
    private readonly HashSet<Place> sofas = [];

    public static SeatGroups Of(IReadOnlyList<Place> places, List<ProgrammeProblem> notes)
    {
        var groups = new SeatGroups();
        var at = places.ToDictionary(p => (p.Row, p.Column));
        var next = 1;
        foreach (var place in places)
        {
            if (groups.numbers.ContainsKey(place))
                continue;
            if (place.Kind == SeatKind.Companion && Neighbours(place, at).FirstOrDefault(n => n.Kind == SeatKind.WheelchairSpace) is { } space)
                groups.Join(place, space, ref next);
            else if (Couple(place, at) is { } other)
                groups.sofas.UnionWith(groups.Join(place, other, ref next));
            else if (place.Together.Length > 1)
                notes.Add(new(place.Where, $"is in a group of {place.Together.Length} that is not two seats side by side; it is taken as a seat of its own"));
        }

        return groups;
    }

    public SeatKind KindOf(Place place) => sofas.Contains(place) ? SeatKind.Sofa : place.Kind;

    public int? NumberOf(Place place) => numbers.TryGetValue(place, out var number) ? number : null;

    private static Place? Couple(Place place, Dictionary<(int, int), Place> at) =>
        place is { Kind: SeatKind.Standard, Together: [var a, var b] } && a.Row == b.Row && b.Column - a.Column == 1
        && at.TryGetValue(a, out var left) && at.TryGetValue(b, out var right) && (left == place || right == place)
        && left.Kind == right.Kind && left.Together.SequenceEqual(right.Together)
            ? left == place ? right : left
            : null;

    private static IEnumerable<Place> Neighbours(Place place, Dictionary<(int, int), Place> at) =>
        new[] { at.GetValueOrDefault((place.Row, place.Column - 1)), at.GetValueOrDefault((place.Row, place.Column + 1)) }.OfType<Place>();

    /// <summary>A wheelchair space may have a companion on either side, all one group.</summary>
    private Place[] Join(Place a, Place b, ref int next)
    {
        var number = numbers.TryGetValue(b, out var known) ? known : next++;
        numbers[a] = numbers[b] = number;
        return [a, b];
    }
}
