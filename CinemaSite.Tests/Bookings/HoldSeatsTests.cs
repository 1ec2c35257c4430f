using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Bookings;

public sealed class HoldSeatsTests(TheSite site) : IClassFixture<TheSite>
{
    [Fact]
    public async Task A_held_seat_is_refused_to_the_next_customer()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(site);
        await cinema.HoldAsync("Anna", "A1", "A2");

        var next = await cinema.TryToHoldAsync("Ben", "A2", "A3");

        Assert.Equal("Seat A2 has just been taken.", $"{next.Refusal}");
    }
}
