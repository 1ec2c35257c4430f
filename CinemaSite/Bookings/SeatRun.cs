using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>Ordinary seats side by side, from one aisle end to the next. A place is a position in the run.</summary>
internal sealed class SeatRun(IReadOnlyList<SeatOnMap> seats)
{
    public IReadOnlyList<SeatOnMap> Seats => seats;

    // Sofas, wheelchair spaces and companion seats end a run as an aisle does. A sofa is sold whole and the other two
    // wait for guests of their own, so they are never left lonely, and they are no company for an ordinary seat either.
    public static IEnumerable<SeatRun> Of(SeatMap map) =>
        map.Seats.Where(s => s.Kind == SeatKind.Standard).Stretches().Select(s => new SeatRun(s));

    public SeatRun FromTheRight() => new([.. seats.Reverse()]);

    public bool IsFree(int place) => place >= 0 && place < seats.Count && seats[place].IsFree;

    /// <summary>Nobody can sit beside this seat even before the choice, so the choice is not to blame.</summary>
    public bool IsSingle(int place) => !IsFree(place - 1) && !IsFree(place + 1);

    /// <summary>The free seats that lose their last free neighbour to a choice in this run.</summary>
    public IReadOnlyList<SeatOnMap> LeftAloneBy(IReadOnlyList<SeatOnMap> choice)
    {
        var chosen = choice.Select(PlaceOf).ToHashSet();
        return [.. seats.Where((_, place) => IsOpen(place) && !IsOpen(place - 1) && !IsOpen(place + 1) && !IsSingle(place))];

        bool IsOpen(int place) => IsFree(place) && !chosen.Contains(place);
    }

    public int PlaceOf(SeatOnMap seat) => Math.Abs(seat.Column - seats[0].Column);
}
