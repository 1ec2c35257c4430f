using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Programme;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Catalog;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Programme;

public sealed class ChangeFilmTests : SiteTests
{
    [Fact]
    public async Task Of_two_managers_who_change_one_film_the_second_is_told_and_then_may()
    {
        var film = await Site.AddedAsync(AFilm.Named());
        Assert.Null((await Site.ChangeAsync(film, entry => entry.Director = "Akira Kurosawa")).Refusal);

        Assert.Same(ChangedFilm.Overtaken, await Site.ChangeAsync(film, entry => entry.Director = "Kurosawa"));
        Assert.Equal("Akira Kurosawa", (await Site.FilmAsync(film.Id)).Director);
        Assert.Null((await Site.ChangeAsync(await Site.FilmAsync(film.Id), entry => entry.Director = "Kurosawa")).Refusal);
    }

    [Fact]
    public async Task Of_twenty_changes_at_once_one_is_made()
    {
        var film = await Site.AddedAsync(AFilm.Named());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Site.ChangeAsync(film, entry => entry.Director = "Director " + n)));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.Equal(2, (await Site.HistoryAsync()).Count);
    }

    [Fact]
    public async Task The_history_tells_what_was_changed_and_nothing_else()
    {
        var film = await Site.AddedAsync(AFilm.Named());
        await Site.ChangeAsync(film, entry => entry.Certificate = Certificate.Fifteen);

        Assert.Equal([new ToldChange($"Film {film.Id}", "Certificate", "TwelveA", "Fifteen")], (await Site.HistoryAsync())[^1].Told());
    }

    [Fact]
    public async Task With_the_running_time_the_ends_of_screenings_to_come_change_sold_or_not()
    {
        var cinema = await ACinema.With(at: "19:30").InAsync(Site);
        await cinema.HoldAsync("ann", "A1");
        var film = await Site.FilmOfAsync(cinema);
        await PlanAsync(film.Id, "2026-03-01 19:30", "2026-03-04 19:30");

        var changed = await Site.ChangeAsync(film, entry => entry.RuntimeMinutes = 130);

        Assert.Equal((null, 2, 0), (changed.Refusal, changed.Moved, changed.Tight));
        Assert.Equal(["01 21:55", "02 22:05", "04 22:05"], await EndsAsync(film.Id));
    }

    [Fact]
    public async Task A_running_time_that_makes_two_screenings_overlap_is_refused()
    {
        var cinema = await ACinema.With(at: "19:30").InAsync(Site);
        var film = await Site.FilmOfAsync(cinema);
        var other = await Site.AddedAsync(AFilm.Named("Ikiru", 1952, 60));
        await PlanAsync(other.Id, "2026-03-02 22:10");

        Assert.Equal(
            "With 136 minutes, Ran on 2 Mar, 19:30 would run into Ikiru at 22:10 in Screen 1. Move one of them first.",
            (await Site.ChangeAsync(film, entry => entry.RuntimeMinutes = 136)).Refusal!.ToString());
        Assert.Equal((120, 1), ((await Site.FilmAsync(film.Id)).RuntimeMinutes, (await Site.HistoryAsync()).Count));

        var tight = await Site.ChangeAsync(film, entry => entry.RuntimeMinutes = 135);
        Assert.Equal((1, 1), (tight.Moved, tight.Tight));
    }

    [Fact]
    public async Task A_running_time_that_makes_the_film_run_into_itself_is_refused_and_a_cancelled_screening_is_in_nobodys_way()
    {
        var cinema = await ACinema.With(at: "19:30").InAsync(Site);
        var film = await Site.FilmOfAsync(cinema);
        await PlanAsync(film.Id, "2026-03-02 22:00");
        Assert.NotNull((await Site.ChangeAsync(film, entry => entry.RuntimeMinutes = 126)).Refusal);

        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            (await db.Screenings.SingleAsync(s => s.Id != cinema.ScreeningId)).Cancel();
            await db.SaveChangesAsync();
        });
        Assert.Equal(1, (await Site.ChangeAsync(film, entry => entry.RuntimeMinutes = 126)).Moved);
    }

    private Task PlanAsync(int filmId, params string[] starts) => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var film = await db.Films.SingleAsync(f => f.Id == filmId);
        var room = await db.Auditoriums.Include(a => a.Cinema).Include(a => a.Plans).SingleAsync();
        foreach (var start in starts)
            db.Add(Screening.Plan(film, room, DateTime.SpecifyKind(DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc)));
        await db.SaveChangesAsync();
    });

    private Task<string[]> EndsAsync(int filmId) => Site.RunAsync(async (CinemaDbContext db) =>
        (await db.Screenings.Where(s => s.FilmId == filmId).OrderBy(s => s.StartsAt).Select(s => s.EndsAt).ToListAsync()).Select(e => e.ToString("dd HH:mm")).ToArray());
}
