using CinemaSite.Data;
using CinemaSite.Scheduling;

namespace CinemaSite.Bookings;

/// <summary>When a channel sells a screening, and how long it holds seats of it.</summary>
internal static class SaleWindow
{
    private static readonly Refusal Over = new("This screening is no longer on sale here.");

    /// <summary>Why the channel does not sell it at <paramref name="now"/> (UTC); null when it does.</summary>
    public static Refusal? WhyClosed(this BookingOptions options, Screening screening, SalesChannel channel, DateTime now) => channel switch
    {
        SalesChannel.Web => screening.IsOnSale(now) ? null : Over,
        SalesChannel.Till => screening.IsOnSaleAtTill(now, options.Till.MinutesAfterStart) ? null : Over,
        SalesChannel.Phone => options.HeldUntil(screening, channel, now) > now
            ? null
            : new Refusal("Seats are kept for callers until {0} minutes before the start. That time is over.", options.Till.PhoneMinutesBefore),
    };

    public static DateTime HeldUntil(this BookingOptions options, Screening screening, SalesChannel channel, DateTime now) => channel switch
    {
        SalesChannel.Web => now.AddMinutes(options.HoldMinutes),
        SalesChannel.Till => now.AddMinutes(options.Till.MinutesHeld),
        SalesChannel.Phone => screening.StartsAt.AddMinutes(-options.Till.PhoneMinutesBefore),
    };
}
