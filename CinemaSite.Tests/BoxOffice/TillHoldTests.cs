using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>The till holds seats by the operation of the web, without the rules that are the web's.</summary>
public sealed class TillHoldTests : SiteTests
{
    private const string Reason = "The critic did not come";

    private ACinema cinema = null!;
    private ATill till = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "19:30", seats: ["__________", "ss______wp", "__HHH_____"]).InAsync(Site);
        till = await ATill.OpenAsync(Site, cinema);
    }

    [Fact]
    public async Task The_till_sells_more_than_eight_seats() =>
        Assert.Null((await till.TryToHoldAsync([.. Enumerable.Range(1, 10).Select(n => $"A{n}")])).Refusal);

    [Theory, InlineData("A2"), InlineData("B1"), InlineData("B10"), InlineData("A1", "A3", "A5")]
    public async Task Lonely_seats_halves_of_sofas_and_companion_seats_are_the_cashiers_to_judge(params string[] seats) =>
        Assert.Null((await till.TryToHoldAsync(seats)).Refusal);

    [Fact]
    public async Task A_cashier_holds_for_as_many_customers_as_come()
    {
        foreach (var seat in new[] { "A1", "A3", "A5", "A7" })
            await till.HoldAsync(seat);

        Assert.Equal(4, await Site.RunAsync((CinemaDbContext db) => db.Bookings.CountAsync(b => b.HoldSlot == null && b.Status == BookingStatus.Held)));
    }

    [Fact]
    public async Task A_seat_that_somebody_has_is_refused_here_too()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");

        Assert.Equal("Seat A2 has just been taken.", $"{(await till.TryToHoldAsync("A2", "A3")).Refusal}");
        Assert.Equal("Seat A3 is in your choice twice.", $"{(await till.TryToHoldAsync("A3", "A3")).Refusal}");
        Assert.Equal("Choose at least one seat.", $"{(await till.TryToHoldAsync()).Refusal}");
    }

    [Fact]
    public async Task Seats_at_the_till_are_held_for_five_minutes_and_cost_no_fee()
    {
        var booking = await till.BookingAsync(await till.HoldAsync("A1"));

        Assert.Equal((till.By.Now.AddMinutes(5), 1200), (booking.HeldUntil, booking.Total));
    }

    [Fact]
    public async Task Nobodys_browser_and_nobodys_account_has_them_among_its_bookings()
    {
        await till.HoldAsync("A1");

        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.BookingsOf(Holder.Of("Anna", till.By.UserId)).AnyAsync()));
    }

    [Fact]
    public async Task The_till_sells_for_half_an_hour_after_the_web_has_closed()
    {
        Site.Wait(7.5 * 60 + 29);
        Assert.Equal("This screening is no longer on sale here.", $"{(await cinema.TryToHoldAsync("Anna", "A1", "A2")).Refusal}");
        Assert.Null((await till.TryToHoldAsync("A1")).Refusal);

        Site.Wait(1);

        Assert.Equal("This screening is no longer on sale here.", $"{(await till.TryToHoldAsync("A2")).Refusal}");
    }

    [Fact]
    public async Task A_carer_alone_is_warned_of_and_not_refused()
    {
        var booking = await till.BookingAsync(await till.HoldAsync("A1 Carer"));

        Assert.True(Carers.AreAlone(booking));
        Assert.False(Carers.AreAlone(await till.BookingAsync(await till.HoldAsync("B9", "B10 Carer"))));
    }

    [Theory, InlineData(""), InlineData("  ")]
    public async Task A_house_seat_is_not_sold_without_a_reason(string reason)
    {
        var answer = await till.TryToHoldAsync(SalesChannel.Till, reason, "C2", "C3", "C4");

        Assert.Equal("Seats C3, C4 are kept back. Say in 1 to 100 characters why they are sold.", $"{answer.Refusal}");
        Assert.Equal(SeatState.House, await cinema.StateOfAsync("C3"));
    }

    [Fact]
    public async Task A_house_seat_is_sold_with_a_reason_that_the_history_keeps()
    {
        var held = await till.TryToHoldAsync(SalesChannel.Till, Reason, "C3", "C4");

        Assert.Null(await till.SellAsync(held.Reference!, new(Cash: 2400)));

        Assert.Equal(SeatState.Taken, await cinema.StateOfAsync("C3"));
        var entry = await Site.RunAsync((CinemaDbContext db) => db.History.AsNoTracking().SingleAsync(e => e.What == "Sold seats that were kept back"));
        Assert.Equal(("cashier@staff.example", "Projectionist", Reason), (entry.UserName, entry.Told()[0].Before, entry.Told()[0].After));
        Assert.EndsWith("C3, C4", entry.SubjectName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_house_seat_that_is_not_paid_for_goes_back_to_the_house()
    {
        var abandoned = await till.TryToHoldAsync(SalesChannel.Till, Reason, "C3");
        var forgotten = await till.TryToHoldAsync(SalesChannel.Till, Reason, "C4");
        var id = (await till.BookingAsync(abandoned.Reference!)).Id;
        await Site.RunAsync((LetGo letGo) => letGo.RunAsync(id, CancellationToken.None));
        Site.Wait(6);
        await Site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));

        Assert.Equal(SeatState.House, await cinema.StateOfAsync("C3"));
        Assert.Equal(SeatState.House, await cinema.StateOfAsync("C4"));
        Assert.Equal("Seats C4, C5 are not on sale for this screening.", $"{(await cinema.TryToHoldAsync("Anna", "C4", "C5")).Refusal}");
        Assert.Equal(BookingStatus.Expired, (await till.BookingAsync(forgotten.Reference!)).Status);
    }

    [Fact]
    public async Task A_house_seat_whose_hold_ran_out_is_not_the_webs_to_take()
    {
        await till.TryToHoldAsync(SalesChannel.Till, Reason, "C3", "C4", "C5");
        Site.Wait(6);

        Assert.NotNull((await cinema.TryToHoldAsync("Anna", "C3", "C4")).Refusal);
        Assert.Null((await till.TryToHoldAsync(SalesChannel.Till, Reason, "C3", "C4")).Refusal);
    }

    [Fact]
    public async Task A_broken_seat_is_never_sold()
    {
        var by = await Site.ActorAsync();
        await Site.RunAsync((KeepSeatsBack keep) =>
            keep.RunAsync(cinema.ScreeningId, [cinema.Seat("A1")], new(SeatKeeping.Broken, "A spring", null), by, CancellationToken.None));

        Assert.Equal("Seat A1 is not on sale for this screening.", $"{(await till.TryToHoldAsync(SalesChannel.Till, Reason, "A1")).Refusal}");
    }

    [Fact]
    public async Task A_seat_is_held_by_one_till_and_never_by_two()
    {
        var other = await ATill.OpenAsync(Site, cinema, CinemaSite.Identity.Roles.Manager);
        foreach (var seat in new[] { "A1", "A2", "C3", "C4" })
        {
            var answers = await Task.WhenAll(new[] { till, other, till, other }
                .Select(t => Task.Run(() => t.TryToHoldAsync(SalesChannel.Till, Reason, seat))));

            Assert.Single(answers, a => a.Refusal is null);
            Assert.All(answers.Where(a => a.Refusal is not null), a => Assert.Equal($"Seat {seat} has just been taken.", $"{a.Refusal}"));
        }
    }
}
