using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Seating;

namespace CinemaSite.Tests.Bookings;

public sealed class BreakSeatsTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "19:30", seats: ["____", "____"]).InAsync(Site);

    [Fact]
    public async Task A_broken_seat_is_sold_by_no_screening_until_it_is_mended()
    {
        Assert.Null((await BreakAsync(false, "A1")).Refusal);
        Assert.Equal(("Marked seats as broken", "Screen 1: A1"), await Site.LastDeedAsync());
        Assert.Equal(SeatState.House, await cinema.StateOfAsync("A1"));
        Assert.Equal("Seat A1 is not on sale for this screening.", $"{(await cinema.TryToHoldAsync("Anna", "A1")).Refusal}");
        Assert.Equal((8, 7), await LeftAsync());

        var (room, by) = (await Site.AuditoriumAsync(), await Site.ActorAsync());
        var broken = await Site.RunAsync((CinemaDbContext db) => db.BrokenSeatsAsync(room, CancellationToken.None));
        await Site.RunAsync((MendSeats mend) => mend.RunAsync(room, [broken.Single().Id], by, CancellationToken.None));

        Assert.Equal(("Mended seats", "Screen 1: A1"), await Site.LastDeedAsync());
        await cinema.HoldAsync("Anna", "A1", "A2");
    }

    [Fact]
    public async Task A_seat_that_somebody_has_is_named_first_and_marked_when_asked_again()
    {
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));

        var first = await BreakAsync(false, "A2", "A3");
        Assert.Equal("Seat A2 is held or sold. It stays with whoever has it.", $"{first.Refusal}");
        Assert.Equal([new SeatInUse("A2", "Ran", TheSite.Noon.UtcDateTime.AddHours(7.5))], first.InUse);
        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A3"));

        Assert.Null((await BreakAsync(true, "A2", "A3")).Refusal);
        Assert.Equal((SeatState.Taken, SeatState.House), (await cinema.StateOfAsync("A2"), await cinema.StateOfAsync("A3")));
        Assert.Equal((8, 5), await LeftAsync());
    }

    [Fact]
    public async Task A_broken_seat_stays_broken_in_the_next_version_of_the_seats()
    {
        await BreakAsync(false, "A2");

        await Site.SavePlanAsync("A: o.oo\nB: oooo", after: 1);
        await SwitchAsync();

        var map = await cinema.MapAsync();
        Assert.Equal(["A2"], map.Seats.Where(s => s.State == SeatState.House).Select(s => s.Label));
        Assert.Equal(2, map.Seats.Single(s => s.Label == "A2").Column);
    }

    private async Task<(int Seats, int Free)> LeftAsync()
    {
        var ran = (await Site.RunAsync((CinemaDbContext db) =>
            db.WhatsOnAsync(new(2026, 3, 2), null, null, Site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None))).Single().Screenings.Single();
        return (ran.Seats, ran.Free);
    }

    private async Task SwitchAsync()
    {
        var (room, by) = (await Site.AuditoriumAsync(), await Site.ActorAsync());
        await Site.RunAsync((SwitchSeatPlan change) => change.RunAsync(room, null, by, CancellationToken.None));
    }

    private async Task<BreakResult> BreakAsync(bool evenIfInUse, params string[] labels)
    {
        var (room, by) = (await Site.AuditoriumAsync(), await Site.ActorAsync());
        return await Site.RunAsync((BreakSeats breakSeats) =>
            breakSeats.RunAsync(room, [.. labels.Select(cinema.Seat)], "A spring", evenIfInUse, by, CancellationToken.None));
    }
}
