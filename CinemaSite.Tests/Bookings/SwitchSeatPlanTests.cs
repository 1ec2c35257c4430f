using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Bookings;

public sealed class SwitchSeatPlanTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "19:30", seats: "____").InAsync(Site);

    [Fact]
    public async Task A_screening_keeps_its_seats_until_it_is_switched()
    {
        await Site.SavePlanAsync("A: oooooo", after: 1);
        Assert.Equal(4, (await cinema.MapAsync()).Seats.Count);

        Assert.Equal(new(1, 0), await SwitchAsync());

        Assert.Equal(6, (await cinema.MapAsync()).Seats.Count);
        Assert.Equal(("Switched screenings to the newest seats", "Screen 1, version 2"), await Site.LastDeedAsync());
    }

    [Fact]
    public async Task One_of_which_a_seat_is_held_keeps_its_seats_and_says_why()
    {
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.SavePlanAsync("A: oooooo", after: 1);

        Assert.Equal("Seats of this screening are held or sold, so it keeps the seats that it has.", $"{(await SwitchAsync(cinema.ScreeningId)).Refusal}");
        await Site.PayAsync(booking);
        Assert.Equal(new(0, 1), await SwitchAsync());

        Assert.Equal(["A1", "A2"], await Site.RunAsync((CinemaDbContext db) => db.Tickets.Select(t => t.Seat.Row + t.Seat.Number).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_hold_that_ran_out_keeps_nothing()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.SavePlanAsync("A: oooooo", after: 1);
        Site.Wait(minutes: 10);

        Assert.Equal(new(1, 0), await SwitchAsync());
    }

    [Fact]
    public async Task Seats_kept_back_stay_so_by_their_label()
    {
        await KeepAsync("A4");
        await Site.SavePlanAsync("A: ..oooooo", after: 1);

        await SwitchAsync();

        Assert.Equal([("A4", 5)], (await cinema.MapAsync()).Seats.Where(s => s.State == SeatState.House).Select(s => (s.Label, s.Column)));
    }

    [Fact]
    public async Task A_seat_kept_back_that_the_new_plan_lacks_is_in_the_way()
    {
        await KeepAsync("A4");
        await Site.SavePlanAsync("A: ooo", after: 1);

        Assert.Equal("Kept back for this screening, and not in the newest plan: A4. Put them on sale first.", $"{(await SwitchAsync(cinema.ScreeningId)).Refusal}");
    }

    [Fact]
    public async Task A_screening_on_the_newest_seats_is_told_so() =>
        Assert.Equal("This screening is on the newest seat plan already.", $"{(await SwitchAsync(cinema.ScreeningId)).Refusal}");

    [Fact]
    public async Task A_choice_made_on_the_seats_before_the_switch_is_refused()
    {
        var before = cinema.Request("Anna", "A1", "A2");
        await Site.SavePlanAsync("A: oooooo", after: 1);
        await SwitchAsync();

        Assert.Equal("That seat is not in this auditorium. Please choose again.", $"{(await cinema.TryToHoldAsync(before)).Refusal}");
    }

    private async Task KeepAsync(string label)
    {
        var by = await Site.ActorAsync();
        Assert.Null(await Site.RunAsync((KeepSeatsBack keep) =>
            keep.RunAsync(cinema.ScreeningId, [cinema.Seat(label)], new(SeatKeeping.House, "Owner", null), by, CancellationToken.None)));
    }

    private async Task<SwitchResult> SwitchAsync(int? screening = null)
    {
        var (room, by) = (await Site.AuditoriumAsync(), await Site.ActorAsync());
        return await Site.RunAsync((SwitchSeatPlan change) => change.RunAsync(room, screening, by, CancellationToken.None));
    }
}
