using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Bookings;

public sealed class ExtendHoldTests : SiteTests
{
    private const string Over = "The time for these seats is over.";
    private ACinema cinema = null!;
    private int booking;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
    }

    [Fact]
    public async Task More_time_is_five_minutes_more()
    {
        Assert.Null(await MoreTimeAsync());

        Assert.Equal(15, await MinutesHeldAsync());
    }

    [Fact]
    public async Task The_seats_are_kept_that_much_longer()
    {
        await MoreTimeAsync();

        Site.Wait(minutes: 14);

        Assert.NotNull((await cinema.TryToHoldAsync("Ben", "A1", "A2")).Refusal);
    }

    [Fact]
    public async Task Twenty_minutes_are_all_there_is()
    {
        await MoreTimeAsync();
        await MoreTimeAsync();

        var third = await MoreTimeAsync();

        Assert.Equal("These seats have been held for as long as we can. Please pay now, or let them go and choose again.", $"{third}");
        Assert.Equal(20, await MinutesHeldAsync());
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_not_extended()
    {
        Site.Wait(minutes: 10);

        Assert.Equal(Over, $"{await MoreTimeAsync()}");
    }

    [Fact]
    public async Task Nor_one_whose_seats_somebody_else_holds_by_now()
    {
        Site.Wait(minutes: 10);
        var taken = await cinema.HoldAsync("Ben", "A1", "A2");

        Assert.Equal(Over, $"{await MoreTimeAsync()}");
        Assert.Equal(BookingStatus.Held, (await Site.BookingAsync(taken)).Status);
    }

    [Fact]
    public async Task A_booking_that_is_being_paid_for_is_not_extended()
    {
        await Site.StartPayingAsync(booking);

        Assert.Equal(Over, $"{await MoreTimeAsync()}");
    }

    private Task<Refusal?> MoreTimeAsync() => Site.RunAsync((ExtendHold extend) => extend.RunAsync(booking, CancellationToken.None));

    private async Task<double> MinutesHeldAsync()
    {
        var held = await Site.BookingAsync(booking);
        return (held.HeldUntil - held.HeldAt).TotalMinutes;
    }
}
