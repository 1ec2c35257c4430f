namespace CinemaSite.Bookings;

/// <summary>
/// Who has a seat of a screening. Its primary key (screening, seat) is what keeps a seat from being sold twice.
/// <see cref="HeldUntil"/> (UTC) set: held, anyone may take it over afterwards; null: being paid for or sold, nobody may.
/// </summary>
public class SeatClaim
{
    public required int ScreeningId { get; init; }

    public required int SeatId { get; init; }

    public int BookingId { get; private set; }

    public required Booking Booking { get; init; }

    public DateTime? HeldUntil { get; init; }
}
