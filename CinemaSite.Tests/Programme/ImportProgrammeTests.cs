using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Programme;

public class ImportProgrammeTests
{
    [Fact]
    public async Task The_Rios_programme_comes_in()
    {
        await using var rio = await ACinemaFile.RioAsync();
        var report = await rio.ImportAsync(Files.Rio);
        Assert.Empty(report.Problems);
        Assert.Equal((132, 0, 0), (report.Added.Count, report.Changed.Count, report.Left.Count));

        await using var db = rio.Open();
        var hamnet = await db.Screenings.Include(s => s.Film).SingleAsync(s => s.ExternalId == "savoy:1982837");
        Assert.Equal(("Hamnet", "hamnet", "savoy:1982795"), (hamnet.Film.Title, hamnet.Film.Slug, hamnet.Film.ExternalId));
        Assert.Equal(new DateTime(2026, 1, 9, 17, 45, 0), hamnet.StartsAt);
        Assert.Equal(new DateTime(2026, 1, 9, 20, 16, 0), hamnet.EndsAt);
        Assert.Equal(ScreeningStatus.Published, hamnet.Status);
        Assert.Contains("screening Fri 9 Jan 2026 17:45, Screen 1: Hamnet", report.Added);
        Assert.Contains("film Hamnet (2025), 126 min, 12A", report.Added);
    }

    [Fact]
    public async Task Imported_again_nothing_changes()
    {
        await using var rio = await ACinemaFile.RioAsync();
        await rio.ImportAsync(Files.Rio);
        var before = await rio.ContentsAsync();

        var report = await rio.ImportAsync(Files.Rio);
        Assert.Equal((0, 0, 132, 0), (report.Added.Count, report.Changed.Count, report.Left.Count, report.Problems.Count));
        Assert.Empty(report.Notes);
        Assert.Equal(before, await rio.ContentsAsync());
    }

    [Fact]
    public async Task One_changed_time_changes_one_screening()
    {
        await using var rio = await ACinemaFile.RioAsync();
        await rio.ImportAsync(Files.Rio);
        var before = await rio.ContentsAsync();

        var report = await rio.ImportAsync(Files.RioWith(e => e.Performance(1982844)["StartTime"] = "1445"));
        Assert.Equal(
            ["screening Sat 10 Jan 2026 14:45, Screen 1: Hamnet (start Sat 10 Jan 2026 15:00 -> Sat 10 Jan 2026 14:45, end Sat 10 Jan 2026 17:31 -> Sat 10 Jan 2026 17:16)"],
            report.Changed);
        Assert.Empty(report.Added);
        Assert.Contains("2026-01-10T14:45", Assert.Single((await rio.ContentsAsync()).Except(before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_changes_nothing()
    {
        await using var rio = await ACinemaFile.RioAsync();
        var report = await rio.ImportAsync(Files.Rio, dryRun: true);
        Assert.Equal(132, report.Added.Count);
        Assert.Empty(await rio.ContentsAsync());
    }

    [Fact]
    public async Task Facts_of_the_file_win_and_notes_genres_and_what_it_leaves_empty_stay()
    {
        await using var rio = await ACinemaFile.RioAsync();
        await rio.ImportAsync(Files.Rio);
        await using (var db = rio.Open())
        {
            var rave = await db.Films.SingleAsync(f => f.ExternalId == "savoy:1967545");
            Assert.Equal(["Documentary"], rave.Genres);
            rave.Describe("Loud.", "Alto.", ["Documentary", "Music"]);
            rave.Correct(rave.Facts with { Director = "Somebody", Cast = "Ravers" });
            await db.SaveChangesAsync();
        }

        var report = await rio.ImportAsync(Files.Rio);
        Assert.Equal(["film Doc 'N Roll: RAVE CULTURE: A NEW ERA + Q&A (2025), 87 min, 15 (director Somebody -> Eduardo Cubillo Blasco)"], report.Changed);
        await using var after = rio.Open();
        var film = await after.Films.SingleAsync(f => f.ExternalId == "savoy:1967545");
        Assert.Equal(("Loud.", "Ravers", "Documentary|Music"), (film.Note, film.Facts.Cast, string.Join('|', film.Genres)));
    }

    [Fact]
    public async Task What_the_file_no_longer_lists_is_left_and_said()
    {
        await using var rio = await ACinemaFile.RioAsync();
        await rio.ImportAsync(Files.Rio);
        var report = await rio.ImportAsync(Files.RioWith(e => e[7]!["Performances"]!.AsArray().RemoveAt(0)));
        Assert.Empty(report.Changed);
        Assert.Contains("screening Fri 9 Jan 2026 17:45, Screen 1: Hamnet, which the file no longer lists", report.Left);
    }

    [Fact]
    public async Task A_film_of_another_source_is_the_same_film()
    {
        await using var rio = await ACinemaFile.WithAsync("Europe/London", "Screen 1", "Screen 2", "Screen 3");
        await rio.AddCinemaAsync("hoxton", "Hoxton", "Europe/London", "Screen 1", "Screen 2", "Screen 3");
        await rio.ImportAsync(Files.Rio, cinema: "rio");
        var report = await rio.ImportAsync(Files.Curzon, cinema: "HOXTON");
        Assert.Empty(report.Problems);

        await using var db = rio.Open();
        var marty = await db.Films.SingleAsync(f => f.Title == "Marty Supreme");
        Assert.Equal("savoy:1833872", marty.ExternalId);
        Assert.Equal(2, await db.Screenings.Where(s => s.FilmId == marty.Id).Select(s => s.Auditorium.CinemaId).Distinct().CountAsync());
        Assert.Empty((await rio.ImportAsync(Files.Curzon, cinema: "hoxton")).Added);
    }

    [Fact]
    public async Task Moved_to_a_date_the_programme_begins_on_it_at_the_same_wall_times()
    {
        await using var rio = await ACinemaFile.RioAsync();
        await rio.ImportAsync(Files.Rio, shiftTo: new(2026, 7, 1));
        await using var db = rio.Open();
        Assert.Equal(new DateOnly(2026, 7, 1), await db.Screenings.MinAsync(s => s.BusinessDate));
        var first = await db.Screenings.SingleAsync(s => s.ExternalId == "savoy:1913431");
        Assert.Equal(new DateTime(2026, 7, 1, 13, 30, 0), first.StartsAt);
    }

    [Fact]
    public async Task A_cancelled_screening_stays_cancelled()
    {
        await using var rio = await ACinemaFile.RioAsync();
        await rio.ImportAsync(Files.Rio);
        await using (var db = rio.Open())
        {
            (await db.Screenings.SingleAsync(s => s.ExternalId == "savoy:1982844")).Cancel();
            await db.SaveChangesAsync();
        }

        var report = await rio.ImportAsync(Files.RioWith(e => e.Performance(1982844)["StartTime"] = "1445"));
        Assert.Empty(report.Changed);
        Assert.Equal(["Events[7].Performances[2] (Hamnet): was cancelled here and stays cancelled"], report.Notes.Select(n => n.ToString()));
    }

    [Fact]
    public async Task Three_formats_come_into_one_database()
    {
        await using var rio = await ACinemaFile.WithAsync("Europe/London", "Screen 1", "Screen 2", "Screen 3");
        Assert.Empty((await rio.ImportAsync(Files.Curzon)).Problems);
        Assert.Empty((await rio.ImportAsync(Files.Rio, shiftTo: new(2026, 2, 1))).Problems);
        Assert.Empty((await rio.ImportAsync(Files.Csv("Ran,1985,162,12A,Screen 3,2026-02-01 19:30,35 mm,1"))).Problems);
        await using var db = rio.Open();
        Assert.Equal(11 + 102 + 1, await db.Screenings.CountAsync());
    }
}
