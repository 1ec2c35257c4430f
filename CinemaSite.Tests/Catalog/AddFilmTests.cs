using CinemaSite.Catalog;
using CinemaSite.Data.History;
using CinemaSite.Tests.Catalog.Posters;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Catalog;

public sealed class AddFilmTests : SiteTests
{
    [Fact]
    public async Task A_film_is_kept_as_it_was_typed()
    {
        var film = await Site.FilmAsync((await Site.AddedAsync(new()
        {
            Title = "  Amélie ",
            Year = 2001,
            RuntimeMinutes = 122,
            Certificate = Certificate.Fifteen,
            Genres = ["Romance", "Comedy", "Not a genre"],
            Director = "Jean-Pierre Jeunet",
            Cast = "Audrey Tautou",
            Language = "French",
            Subtitles = "English",
            Country = "France",
            ReleaseDate = new(2026, 4, 3),
            Note = "One\r\n\r\n**Two**",
            SpanishNote = "Uno",
            TrailerUrl = "https://example.org/trailer",
        })).Id);

        Assert.Equal(new FilmFacts("Amélie", 2001, 122, Certificate.Fifteen, "Jean-Pierre Jeunet", "Audrey Tautou", "French", "France", new(2026, 4, 3)), film.Facts);
        Assert.Equal(("amelie", "English", "One\n\n**Two**", "Uno", "https://example.org/trailer"), (film.Slug, film.Subtitles, film.Note, film.SpanishNote, film.TrailerUrl));
        Assert.Equal(["Comedy", "Romance"], film.Genres);
        var told = Assert.Single(await Site.HistoryAsync());
        Assert.Equal(("Added a film", "Film", "Amélie"), (told.What, told.Subject, told.SubjectName));
        Assert.DoesNotContain(told.Told(), change => change.Value == "Version");
    }

    [Fact]
    public async Task Films_of_one_name_have_addresses_of_their_own_that_stay()
    {
        var first = await Site.AddedAsync(AFilm.Named("Ran", 1985));
        var second = await Site.AddedAsync(AFilm.Named("Ran", 2024));
        Assert.Equal(("ran", "ran-2"), (first.Slug, second.Slug));

        Assert.Null((await Site.ChangeAsync(first, entry => entry.Title = "Chaos")).Refusal);
        Assert.Equal("ran", (await Site.FilmAsync(first.Id)).Slug);
    }

    [Fact]
    public async Task The_same_film_twice_is_told()
    {
        await Site.AddedAsync(AFilm.Named("Ran", 1985));

        Assert.Equal("There is a film of that title and year already.", (await Site.AddAsync(AFilm.Named(" Ran", 1985))).Refusal!.ToString());
    }

    [Fact]
    public async Task Of_twenty_managers_who_add_one_film_at_once_one_adds_it_and_the_others_are_told()
    {
        await Site.ActorAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Site.AddAsync(AFilm.Named(), new("p.png", Pictures.Png(300, 450)))));

        Assert.Single(answers, a => a.Film is not null);
        Assert.Equal(19, answers.Count(a => a.Refusal is not null));
        Assert.Single(await Site.HistoryAsync());
        Assert.Equal(2, Site.PosterFiles().Length);
    }

    [Fact]
    public async Task Films_of_one_name_and_twenty_years_added_at_once_get_twenty_addresses()
    {
        await Site.ActorAsync();
        var answers = await Task.WhenAll(Enumerable.Range(1990, 20).Select(year => Site.AddAsync(AFilm.Named("Emma", year))));

        Assert.Equal(20, answers.Select(a => a.Film!.Slug).Distinct().Count());
    }
}
