using CinemaSite.Data;
using Microsoft.Extensions.Options;

namespace CinemaSite.Bookings;

/// <summary>Judges a choice of seats online before anything is held, and counts what the rule against lonely seats refuses.</summary>
public class ChooseSeats(CinemaDbContext db, IOptionsSnapshot<BookingOptions> options)
{
    /// <returns>Null where the seats may be chosen, as the map stands.</returns>
    public async Task<SeatRefusal?> RunAsync(SeatMap map, IReadOnlyCollection<int> seatIds, CancellationToken ct)
    {
        var refused = SeatRules.Check(map, seatIds, options.Value.Seats);
        if (refused is { IsLonely: true })
            await db.CountLonelyRefusalAsync(map.ScreeningId, ct);
        return refused;
    }
}
