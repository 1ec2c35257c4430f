using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Bookings;

public sealed class KeepSeatsBackTests : SiteTests
{
    private static readonly KeepingBack Critic = new(SeatKeeping.Reserved, "A critic", null);

    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);

    [Fact]
    public async Task A_seat_kept_back_is_not_sold_online()
    {
        Assert.Null(await KeepAsync(Critic, "A1", "A2"));

        Assert.Equal(SeatState.House, await cinema.StateOfAsync("A1"));
        Assert.Equal("Seats A1, A2 are not on sale for this screening.", $"{(await cinema.TryToHoldAsync("Anna", "A1", "A2")).Refusal}");
        Assert.Equal(("Kept seats back", "Ran, 2026-03-02 19:30: A1, A2"), await Site.LastDeedAsync());
    }

    [Fact]
    public async Task A_held_or_sold_seat_is_not_taken_and_nothing_else_is_kept()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.PayAsync(await cinema.HoldAsync("Ben", "B1", "B2"));

        Assert.Equal("Seats A2, B1 are held or sold. They stay with whoever has them.", $"{await KeepAsync(Critic, "A2", "A3", "B1")}");

        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A3"));
    }

    [Fact]
    public async Task A_hold_that_ran_out_stands_in_nobodys_way()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");
        Site.Wait(minutes: 10);

        Assert.Null(await KeepAsync(Critic, "A1", "A2"));

        Assert.Equal(SeatState.House, await cinema.StateOfAsync("A1"));
    }

    [Fact]
    public async Task A_seat_is_released_by_itself_before_the_start()
    {
        await KeepAsync(Critic with { ReleaseMinutes = 30 }, "A1", "A2");

        Site.Wait(minutes: 7 * 60 - 1);
        Assert.NotNull((await cinema.TryToHoldAsync("Anna", "A1", "A2")).Refusal);
        Site.Wait(minutes: 1);

        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A1"));
        await cinema.HoldAsync("Anna", "A1", "A2");
    }

    [Fact]
    public async Task A_release_goes_with_the_screening_to_another_time()
    {
        await KeepAsync(Critic with { ReleaseMinutes = 30 }, "A1", "A2");
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            var ran = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).SingleAsync();
            ran.Reschedule(ran.Film, ran.Auditorium, ran.StartsAt.AddHours(-2), 25, []);
            await db.RetimeKeptSeatsAsync(ran, CancellationToken.None);
            await db.SaveChangesAsync();
        });

        Site.Wait(minutes: 5 * 60);

        await cinema.HoldAsync("Anna", "A1", "A2");
    }

    [Fact]
    public async Task Why_and_how_long_can_be_changed()
    {
        await KeepAsync(Critic, "A1", "A2");

        await KeepAsync(new(SeatKeeping.House, "The owner", 60), "A2");

        var kept = await Site.RunAsync((CinemaDbContext db) => db.KeptSeatsAsync(cinema.ScreeningId, TheSite.Noon.UtcDateTime, CancellationToken.None));
        Assert.Equal([Critic, new(SeatKeeping.House, "The owner", 60)], kept.OrderBy(k => k.Key).Select(k => k.Value.Keeping));
    }

    [Fact]
    public async Task Seats_are_put_on_sale_by_hand()
    {
        await KeepAsync(Critic, "A1", "A2");
        await Site.PayAsync(await cinema.HoldAsync("Ben", "B1", "B2"));
        var by = await Site.ActorAsync();

        var count = await Site.RunAsync((PutSeatsOnSale put) =>
            put.RunAsync(cinema.ScreeningId, [cinema.Seat("A1"), cinema.Seat("A2"), cinema.Seat("B1")], by, CancellationToken.None));

        Assert.Equal(2, count);
        Assert.Equal((SeatState.Free, SeatState.Taken), (await cinema.StateOfAsync("A1"), await cinema.StateOfAsync("B1")));
        Assert.Equal(("Put seats on sale", "Ran, 2026-03-02 19:30: A1, A2"), await Site.LastDeedAsync());
    }

    [Theory]
    [InlineData("", null, "Say why in 1 to 100 characters.")]
    [InlineData("A critic", -1, "Seats are released at the start, or up to 20160 minutes before it.")]
    [InlineData("A critic", 450, "That is over already: the screening begins in less than 450 minutes.")]
    public async Task What_makes_no_sense_is_refused(string reason, int? release, string refusal) =>
        Assert.Equal(refusal, $"{await KeepAsync(new(SeatKeeping.House, reason, release), "A1")}");

    [Fact]
    public async Task A_seat_of_another_auditorium_is_refused()
    {
        var other = await ACinema.With(screening: "Kes").InAsync(Site);
        var by = await Site.ActorAsync();

        var answer = await Site.RunAsync((KeepSeatsBack keep) => keep.RunAsync(cinema.ScreeningId, [other.Seat("A1")], Critic, by, CancellationToken.None));

        Assert.Equal("That seat is not in this auditorium. Please choose again.", $"{answer}");
    }

    private async Task<Refusal?> KeepAsync(KeepingBack how, params string[] labels)
    {
        var by = await Site.ActorAsync();
        return await Site.RunAsync((KeepSeatsBack keep) => keep.RunAsync(cinema.ScreeningId, [.. labels.Select(cinema.Seat)], how, by, CancellationToken.None));
    }
}
