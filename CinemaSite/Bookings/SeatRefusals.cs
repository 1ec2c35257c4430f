using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>Every sentence with which seats are refused.</summary>
internal static class SeatRefusals
{
    public static Refusal NothingChosen => new Refusal("Choose at least one seat.");

    public static Refusal Unknown => new Refusal("That seat is not in this auditorium. Please choose again.");

    public static Refusal Twice(SeatOnMap seat) => new Refusal("Seat {0} is in your choice twice.", seat.Label);

    public static Refusal TooMany(int most) =>
        new Refusal("You can book up to {0} seats at a time online. For more, please ask at the box office.", most);

    public static Refusal Taken(IReadOnlyList<SeatOnMap> seats) => seats.Count == 1
        ? new Refusal("Seat {0} has just been taken.", Labels(seats))
        : new Refusal("Seats {0} have just been taken.", Labels(seats));

    public static Refusal KeptBack(IReadOnlyList<SeatOnMap> seats) => KeptBack([.. seats.Select(s => s.Label)]);

    public static Refusal KeptBack(IReadOnlyList<string> labels) => labels.Count == 1
        ? new Refusal("Seat {0} is not on sale for this screening.", labels[0])
        : new Refusal("Seats {0} are not on sale for this screening.", string.Join(", ", labels));

    /// <summary>To staff, who may sell them and have to say why.</summary>
    public static Refusal KeptForAReason(IReadOnlyList<string> labels) => labels.Count == 1
        ? new Refusal("Seat {0} is kept back. Say in 1 to {1} characters why it is sold.", labels[0], SeatClaim.ReasonLength)
        : new Refusal("Seats {0} are kept back. Say in 1 to {1} characters why they are sold.", string.Join(", ", labels), SeatClaim.ReasonLength);

    /// <summary>To staff, who would keep them back.</summary>
    public static Refusal HeldOrSold(IReadOnlyList<string> labels) => labels.Count == 1
        ? new Refusal("Seat {0} is held or sold. It stays with whoever has it.", labels[0])
        : new Refusal("Seats {0} are held or sold. They stay with whoever has them.", string.Join(", ", labels));

    public static Refusal HalfASofa(IReadOnlyList<SeatOnMap> halves) => halves.Count == 1
        ? new Refusal("Seat {0} is half of a sofa, and our sofas are sold in pairs.", Labels(halves))
        : new Refusal("Seats {0} are halves of sofas, and our sofas are sold in pairs.", Labels(halves));

    public static Refusal CompanionAlone(IReadOnlyList<SeatOnMap> companions) => companions.Count == 1
        ? new Refusal("Seat {0} is for the companion of a wheelchair user. Please choose the wheelchair space as well.", Labels(companions))
        : new Refusal("Seats {0} are for the companions of wheelchair users. Please choose the wheelchair spaces as well.", Labels(companions));

    public static Refusal Lonely(IReadOnlyList<SeatOnMap> left) => left.Count == 1
        ? new Refusal("That would leave seat {0} on its own.", Labels(left))
        : new Refusal("That would leave seats {0} on their own.", Labels(left));

    private static string Labels(IEnumerable<SeatOnMap> seats) => string.Join(", ", seats.Select(s => s.Label));
}
