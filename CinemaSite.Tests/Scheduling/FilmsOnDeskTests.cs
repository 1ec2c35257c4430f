using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Catalog;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Scheduling;

public sealed class FilmsOnDeskTests : SiteTests
{
    [Fact]
    public async Task Films_are_told_apart_by_when_they_are_on()
    {
        await ACinema.With("Tonight").InAsync(Site);
        await ACinema.With("In a month", at: "2026-04-02 19:30").InAsync(Site);
        await ACinema.With("Last month", at: "2026-02-02 19:30").InAsync(Site);
        await Site.AddedAsync(new() { Title = "To be released", RuntimeMinutes = 90, ReleaseDate = new(2026, 5, 1) });
        var old = await Site.AddedAsync(AFilm.Named("Long gone"));
        var by = await Site.ActorAsync();
        await Site.RunAsync((ArchiveFilm archive) => archive.RunAsync(old.Id, by, CancellationToken.None));

        Assert.Equal(["Tonight"], await TitlesAsync(FilmsShown.Now));
        Assert.Equal(["In a month", "To be released"], await TitlesAsync(FilmsShown.Coming));
        Assert.Equal(["Long gone"], await TitlesAsync(FilmsShown.Archived));
        Assert.Equal(["In a month", "Last month", "To be released", "Tonight"], await TitlesAsync(FilmsShown.Current));
    }

    [Fact]
    public async Task A_film_says_how_many_screenings_are_to_come_and_when_the_next_one_is()
    {
        var cinema = await ACinema.With("Ran", at: "2026-03-05 19:30").InAsync(Site);
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            var shown = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).Include(s => s.Auditorium.Plans).SingleAsync(s => s.Id == cinema.ScreeningId);
            var (past, later, cancelled) = (Plan(-30), Plan(7), Plan(1));
            cancelled.Cancel();
            db.AddRange(past, later, cancelled);
            await db.SaveChangesAsync();

            Screening Plan(int days) => Screening.Plan(shown.Film, shown.Auditorium, shown.StartsAt.AddDays(days));
        });

        var film = Assert.Single(await ListAsync(FilmsShown.Current));
        Assert.Equal((2, new DateOnly(2026, 3, 5)), (film.Upcoming, film.Next));
    }

    [Theory]
    [InlineData("amel", "Amélie"), InlineData("AMÉL", "Amélie"), InlineData("100%", "100% Wolf"), InlineData("0", "100% Wolf"), InlineData("_", "Under_score")]
    [InlineData("[", "[REC]"), InlineData("zzz", null), InlineData("'", null), InlineData("!", null)]
    public async Task Films_are_found_by_part_of_their_title(string words, string? found)
    {
        foreach (var title in (string[])["Amélie", "100% Wolf", "Under_score", "[REC]"])
            await Site.AddedAsync(AFilm.Named(title));

        Assert.Equal(found is null ? [] : [found], await TitlesAsync(FilmsShown.Current, words));
    }

    private async Task<string[]> TitlesAsync(FilmsShown shown, string? words = null) => [.. (await ListAsync(shown, words)).Select(f => f.Title)];

    private Task<List<FilmOnDesk>> ListAsync(FilmsShown shown, string? words = null) => Site.RunAsync((CinemaDbContext db) =>
        db.FilmsOnDesk(shown, words, Site.Clock.GetUtcNow().UtcDateTime).ToListAsync());
}
