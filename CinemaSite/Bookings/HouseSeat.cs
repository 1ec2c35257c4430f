namespace CinemaSite.Bookings;

/// <summary>A seat kept back from public sale for one screening: house, broken or reserved.</summary>
public class HouseSeat
{
    public required int ScreeningId { get; init; }

    public required int SeatId { get; init; }

    public required string Reason { get; init; }
}
