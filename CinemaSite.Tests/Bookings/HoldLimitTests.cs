using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Bookings;

public sealed class HoldLimitTests : SiteTests
{
    private const string TwoAlready = "You are already holding seats for two bookings. Finish or let go of one of them first.";

    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(seats: ["____ ____", "____ ____", "____ ____"]).InAsync(Site);
        await cinema.HoldAsync("Anna", "A1", "A2");
        await cinema.HoldAsync("Anna", "B1", "B2");
    }

    [Fact]
    public async Task A_visitor_has_two_holds_at_the_most() =>
        Assert.Equal(TwoAlready, $"{(await cinema.TryToHoldAsync("Anna", "C1", "C2")).Refusal}");

    [Fact]
    public async Task At_another_screening_too()
    {
        var other = await ACinema.With(screening: "Kes").InAsync(Site);

        Assert.Equal(TwoAlready, $"{(await other.TryToHoldAsync("Anna", "C1", "C2")).Refusal}");
    }

    [Fact]
    public async Task Other_visitors_do_not_count() =>
        Assert.Null((await cinema.TryToHoldAsync("Ben", "C1", "C2")).Refusal);

    [Fact]
    public async Task A_hold_that_ran_out_does_not_count()
    {
        Site.Wait(minutes: 10);

        Assert.Null((await cinema.TryToHoldAsync("Anna", "C1", "C2")).Refusal);
    }

    [Fact]
    public async Task A_booking_that_is_paid_for_does_not_count()
    {
        await Site.PayAsync(await cinema.HoldAsync("Ben", "A3", "A4"));
        await Site.PayAsync(await cinema.HoldAsync("Ben", "B3", "B4"));

        Assert.Null((await cinema.TryToHoldAsync("Ben", "C1", "C2")).Refusal);
    }

    [Fact]
    public async Task A_booking_that_is_being_paid_for_counts()
    {
        await Site.StartPayingAsync(await cinema.HoldAsync("Ben", "A3", "A4"));
        await Site.StartPayingAsync(await cinema.HoldAsync("Ben", "B3", "B4"));

        Assert.Equal(TwoAlready, $"{(await cinema.TryToHoldAsync("Ben", "C1", "C2")).Refusal}");
    }

    [Fact]
    public async Task An_account_has_two_holds_in_all_its_browsers_together()
    {
        var user = await AccountAsync();
        Assert.Null((await cinema.TryToHoldAsync(cinema.Request(Holder.Of("her phone", user), "A3", "A4"))).Refusal);
        Assert.Null((await cinema.TryToHoldAsync(cinema.Request(Holder.Of("her laptop", user), "B3", "B4"))).Refusal);

        var third = await cinema.TryToHoldAsync(cinema.Request(Holder.Of("a third browser", user), "C1", "C2"));

        Assert.Equal(TwoAlready, $"{third.Refusal}");
    }

    private Task<int> AccountAsync() => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var user = new User { Name = "Clara", UserName = "clara@example.org", SecurityStamp = "" };
        db.Add(user);
        await db.SaveChangesAsync();
        return user.Id;
    });
}
