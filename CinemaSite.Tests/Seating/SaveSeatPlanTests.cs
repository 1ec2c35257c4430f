using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Seating;

public sealed class SaveSeatPlanTests : SiteTests
{
    public override async ValueTask InitializeAsync() => await ACinema.With(seats: "____").InAsync(Site);

    [Fact]
    public async Task Saving_makes_the_next_version_and_leaves_the_one_before()
    {
        Assert.Equal(2, (await Site.SavePlanAsync("A: oo.oo", after: 1)).Version);

        Assert.Equal("A: oooo\n", await Site.PlanAsync(1));
        Assert.Equal("A: oo.oo\n", await Site.PlanAsync(2));
    }

    [Fact]
    public async Task The_history_tells_the_seats_before_and_after()
    {
        await Site.SavePlanAsync("A: oo.oo", after: 1);

        var entry = await Site.RunAsync((CinemaDbContext db) => db.History.SingleAsync());
        Assert.Equal(("Saved a seat plan", "Screen 1, version 2"), (entry.What, entry.SubjectName));
        Assert.Equal([new ToldChange("SeatPlan", "Seats", "A: oooo\n", "A: oo.oo\n")], entry.Told());
    }

    [Fact]
    public async Task The_same_seats_make_no_version() =>
        Assert.Equal("These are the seats of version 1 already: there is nothing to save.", $"{(await Site.SavePlanAsync("A left 1: oo oo", after: 1)).Refusal}");

    [Fact]
    public async Task A_text_with_an_error_makes_no_version() =>
        Assert.Equal("This text is not a seat plan yet.", $"{(await Site.SavePlanAsync("A: o?", after: 1)).Refusal}");

    [Fact]
    public async Task Whoever_wrote_after_an_older_version_is_told()
    {
        await Site.SavePlanAsync("A: oo.oo", after: 1);

        var late = await Site.SavePlanAsync("A: ooo", after: 1);

        Assert.StartsWith("Somebody has saved version 2 meanwhile.", $"{late.Refusal}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_ten_who_save_at_once_one_makes_the_version()
    {
        await Site.ActorAsync();
        var answers = await Task.WhenAll(Enumerable.Range(5, 10).Select(n => Task.Run(() => Site.SavePlanAsync($"A: {new string('o', n)}", after: 1))));

        Assert.Equal([2], answers.Select(a => a.Version).OfType<int>());
        Assert.All(answers.Where(a => a.Version is null), a => Assert.StartsWith("Somebody has saved version 2", $"{a.Refusal}", StringComparison.Ordinal));
        Assert.Equal(2, await Site.RunAsync((CinemaDbContext db) => db.SeatPlans.CountAsync()));
    }
}
