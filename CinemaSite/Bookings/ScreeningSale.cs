using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;

namespace CinemaSite.Bookings;

/// <summary>A published screening as it is sold at one moment: its seats and its prices, null where no card prices it yet.</summary>
public sealed record ScreeningSale(Screening Screening, SeatMap Map, PriceList? Prices)
{
    /// <summary>Whether the web sells it at <paramref name="now"/> (UTC).</summary>
    public bool IsOpen(DateTime now) => Prices is not null && Screening.IsOnSale(now);

    /// <summary>Whether the till sells it at <paramref name="now"/> (UTC).</summary>
    public bool IsOpenAtTill(DateTime now, BookingOptions options) =>
        Prices is not null && Screening.IsOnSaleAtTill(now, options.Till.MinutesAfterStart);

    /// <summary>With what the channel charges.</summary>
    public ScreeningSale For(SalesChannel channel) => channel == SalesChannel.Web ? this : this with { Prices = Prices?.AtTheCounter };
}

public static class ScreeningSaleQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>Null when there is no such screening or it is not published.</summary>
        public async Task<ScreeningSale?> SaleAsync(int screeningId, DateTime now, CancellationToken ct) =>
            await db.ScreeningForSaleAsync(screeningId, ct) is not { } screening ? null : new(
                screening,
                await db.SeatMapAsync(screeningId, screening.SeatPlanId, now, ct),
                await db.PriceListAsync(screening, ct));
    }
}
