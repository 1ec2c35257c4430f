using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Seating;

public sealed class SaveAuditoriumTests : SiteTests
{
    public override async ValueTask InitializeAsync() => await ACinema.With().InAsync(Site);

    [Fact]
    public async Task An_auditorium_is_added_with_what_it_has()
    {
        var saved = await SaveAsync(null, new(" Screen 2 ", 20, ["Hearing loop", "", " hearing loop", "Dolby Atmos"]));

        var room = await Site.RunAsync((CinemaDbContext db) => db.Auditoriums.SingleAsync(a => a.Id == saved.Id));
        Assert.Equal(("Screen 2", 20, "Hearing loop, Dolby Atmos"), (room.Name, room.CleaningMinutes, string.Join(", ", room.Features)));
        Assert.Equal(("Added the auditorium", "Screen 2"), await Site.LastDeedAsync());
    }

    [Fact]
    public async Task Auditoriums_stand_as_people_count_them()
    {
        foreach (var name in (string[])["Screen 10", "The Attic", "Screen 2"])
            await SaveAsync(null, new(name, 15, []));

        string[] counted = ["Screen 1", "Screen 2", "Screen 10", "The Attic"];
        Assert.Equal(counted, (await Site.RunAsync((CinemaDbContext db) => db.AuditoriumsAsync(CancellationToken.None))).Select(a => a.Name));
        Assert.Equal(counted, (await Site.RunAsync((CinemaDbContext db) => db.CinemasWithAuditoriumsAsync(CancellationToken.None)))[0].Auditoriums.Select(a => a.Name));
    }

    [Fact]
    public async Task An_auditorium_is_renamed()
    {
        Assert.Null((await SaveAsync(await Site.AuditoriumAsync(), new("The Attic", 5, []))).Refusal);

        Assert.Equal(("Changed the auditorium", "The Attic"), await Site.LastDeedAsync());
    }

    [Theory]
    [InlineData("SCREEN 1", 15, "There is an auditorium called SCREEN 1 already.")]
    [InlineData(" ", 15, "Give the auditorium a name of 1 to 60 characters.")]
    [InlineData("Screen 2", -1, "Cleaning takes 0 to 180 minutes.")]
    public async Task What_cannot_be_is_refused(string name, int cleaning, string refusal) =>
        Assert.Equal(refusal, $"{(await SaveAsync(null, new(name, cleaning, []))).Refusal}");

    [Fact]
    public async Task One_in_which_films_were_scheduled_stays_and_another_goes()
    {
        var (first, second) = (await Site.AuditoriumAsync(), (await SaveAsync(null, new("Screen 2", 15, []))).Id!.Value);
        var by = await Site.ActorAsync();

        Assert.Equal("Films were scheduled in Screen 1, so it stays. Give it another name instead.", $"{await DeleteAsync(first)}");
        Assert.Null(await DeleteAsync(second));

        Assert.Equal(("Deleted the auditorium", "Screen 2"), await Site.LastDeedAsync());
        Assert.Equal(first, await Site.AuditoriumAsync());

        Task<Refusal?> DeleteAsync(int id) => Site.RunAsync((DeleteAuditorium delete) => delete.RunAsync(id, by, CancellationToken.None));
    }

    [Fact]
    public async Task The_clock_and_the_money_of_a_cinema_stay_once_something_is_scheduled()
    {
        var (rio, by) = (await Site.CinemaAsync(), await Site.ActorAsync());
        var facts = new CinemaFacts("The Ritz", "1 High Street", "Europe/London", "GBP", 1000, 50, -30, DayOfWeek.Thursday);

        Assert.Equal(["TimeZoneId"], await WrongAsync(facts with { TimeZoneId = "Europe/Paris" }));
        Assert.Equal(["Currency"], await WrongAsync(facts with { Currency = "EUR" }));
        Assert.Empty(await WrongAsync(facts));
        Assert.Equal(("Changed the cinema", "The Ritz"), await Site.LastDeedAsync());

        await Site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteDeleteAsync());
        Assert.Empty(await WrongAsync(facts with { TimeZoneId = "Europe/Paris", Currency = "EUR" }));

        async Task<IEnumerable<string>> WrongAsync(CinemaFacts asked) =>
            (await Site.RunAsync((ChangeCinema change) => change.RunAsync(rio, asked, by, CancellationToken.None))).Select(w => w.Fact);
    }

    [Fact]
    public async Task What_a_cinema_cannot_be_is_told_fact_by_fact()
    {
        var (rio, by) = (await Site.CinemaAsync(), await Site.ActorAsync());

        var wrong = await Site.RunAsync((ChangeCinema change) => change.RunAsync(
            rio, new("", new('x', 301), "GMT Standard Time", "gb", 5001, -1, 5000, (DayOfWeek)9), by, CancellationToken.None));

        Assert.Equal(typeof(CinemaFacts).GetProperties().Select(p => p.Name), wrong.Select(w => w.Fact));
    }

    private async Task<SavedAuditorium> SaveAsync(int? id, AuditoriumFacts facts)
    {
        var (rio, by) = (await Site.CinemaAsync(), await Site.ActorAsync());
        return await Site.RunAsync((SaveAuditorium save) => save.RunAsync(rio, id, facts, by, CancellationToken.None));
    }
}
