using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Bookings;

public sealed class HoldSeatsTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);

    [Fact]
    public async Task A_held_seat_is_refused_to_the_next_customer()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");

        var next = await cinema.TryToHoldAsync("Ben", "A2", "A3");

        Assert.Equal("Seat A2 has just been taken.", $"{next.Refusal}");
    }

    [Fact]
    public async Task Seats_are_held_all_or_none()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");

        await cinema.TryToHoldAsync("Ben", "A2", "A3");

        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A3"));
    }

    [Fact]
    public async Task A_hold_lasts_ten_minutes()
    {
        var id = await cinema.HoldAsync("Anna", "A1", "A2");

        Assert.Equal(TheSite.Noon.UtcDateTime.AddMinutes(10), (await Site.BookingAsync(id)).HeldUntil);
    }

    [Fact]
    public async Task One_seat_is_not_sold_twice_in_one_request()
    {
        var answer = await cinema.TryToHoldAsync("Anna", "A1", "A1");

        Assert.Equal("Seat A1 is in your choice twice.", $"{answer.Refusal}");
        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A1"));
    }

    [Fact]
    public async Task A_seat_of_another_auditorium_is_refused()
    {
        var other = await ACinema.With(screening: "Kes").InAsync(Site);

        var answer = await cinema.TryToHoldAsync(cinema.Request("Anna", "A1") with
        {
            Seats = [new(cinema.Seat("A1"), cinema.TicketType("Adult")), new(other.Seat("A2"), cinema.TicketType("Adult"))],
        });

        Assert.Equal("That seat is not in this auditorium. Please choose again.", $"{answer.Refusal}");
    }

    [Theory, InlineData(0), InlineData(-7), InlineData(int.MaxValue)]
    public async Task A_seat_that_does_not_exist_is_refused(int seatId)
    {
        var answer = await cinema.TryToHoldAsync(cinema.Request("Anna", "A1") with { Seats = [new(seatId, cinema.TicketType("Adult"))] });

        Assert.Equal("That seat is not in this auditorium. Please choose again.", $"{answer.Refusal}");
    }

    [Fact]
    public async Task Nothing_cannot_be_held() =>
        Assert.Equal("Choose at least one seat.", $"{(await cinema.TryToHoldAsync("Anna")).Refusal}");

    [Fact]
    public async Task A_lonely_seat_is_refused_and_the_repair_can_be_held()
    {
        var answer = await cinema.TryToHoldAsync("Anna", "A2", "A3");
        Assert.Equal("That would leave seats A1, A4 on their own.", $"{answer.Refusal}");

        var repaired = await cinema.TryToHoldAsync("Anna", [.. answer.Repairs[0].Labels]);

        Assert.Null(repaired.Refusal);
    }

    [Fact]
    public async Task A_house_seat_is_refused()
    {
        var small = await ACinema.With(screening: "Kes", seats: "__H__").InAsync(Site);

        Assert.Equal("Seat A3 is not on sale for this screening.", $"{(await small.TryToHoldAsync("Anna", "A3")).Refusal}");
    }

    [Fact]
    public async Task A_screening_that_began_is_no_longer_sold()
    {
        Site.Wait(minutes: 7 * 60 + 29);
        Assert.Null((await cinema.TryToHoldAsync("Anna", "A1", "A2")).Refusal);

        Site.Wait(minutes: 1);

        Assert.Equal("This screening is no longer on sale here.", $"{(await cinema.TryToHoldAsync("Ben", "B1", "B2")).Refusal}");
    }

    [Fact]
    public async Task A_cinema_may_sell_on_after_the_start()
    {
        var late = await (ACinema.With(screening: "Kes", at: "12:00") with { SaleClosesMinutesBefore = -30 }).InAsync(Site);

        Site.Wait(minutes: 29);

        Assert.Null((await late.TryToHoldAsync("Anna", "A1", "A2")).Refusal);
    }

    [Fact]
    public async Task A_cancelled_screening_is_not_sold()
    {
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            (await db.Screenings.SingleAsync(s => s.Id == cinema.ScreeningId)).Cancel();
            await db.SaveChangesAsync();
        });

        Assert.Equal("This screening is no longer on sale here.", $"{(await cinema.TryToHoldAsync("Anna", "A1", "A2")).Refusal}");
    }

    [Fact]
    public async Task The_seats_of_a_screening_are_read_in_one_query()
    {
        await cinema.MapAsync();

        var statements = await Site.CountStatementsAsync(() => cinema.MapAsync());

        Assert.Equal(2, statements); // the screening's plan, and all its seats
    }
}
