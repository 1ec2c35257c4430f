using CinemaSite.Programme;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Programme;

/// <summary>Any problem, and nothing is changed: not even what was fine.</summary>
public class RefusedImportTests
{
    private const string Fine = "Ikiru,1952,143,PG,Screen 2,2026-01-31 19:30,,fine";

    [Theory]
    [InlineData("Europe/London", "2026-03-29 01:30")]
    [InlineData("Europe/Madrid", "2026-03-29 02:30")]
    public async Task A_time_that_the_clocks_skip(string zone, string time)
    {
        await using var cinema = await ACinemaFile.WithAsync(zone, "Screen 1", "Screen 2");
        await RefusedAsync(cinema, Files.Csv(Fine, $"Ran,1985,162,12A,Screen 1,{time},,1"), $"line 3 (Ran): the clocks of {zone} skip Sun 29 Mar 2026 {time[^5..]}");
    }

    [Fact]
    public async Task An_overlap_within_the_file_names_both()
    {
        await using var cinema = await ACinemaFile.RioAsync();
        await RefusedAsync(
            cinema,
            Files.Csv(Fine, "Ran,1985,162,12A,Screen 1,2026-01-31 19:30,,1", "Ikiru,1952,143,PG,Screen 1,2026-01-31 22:36,,2"),
            "line 4 (Ikiru): Sat 31 Jan 2026 22:36, Screen 1: Ikiru (until 01:24) overlaps Sat 31 Jan 2026 19:30, Screen 1: Ran (until 22:37) (line 3 (Ran))");
    }

    [Fact]
    public async Task Films_that_follow_at_once_are_only_noted()
    {
        await using var cinema = await ACinemaFile.RioAsync();
        var report = await cinema.ImportAsync(Files.Csv("Ran,1985,162,12A,Screen 1,2026-01-31 19:30,,1", "Ikiru,1952,143,PG,Screen 1,2026-01-31 22:37,,2"));
        Assert.Equal(4, report.Added.Count);
        Assert.Equal(
            ["line 3 (Ikiru): 0 minutes lie between Sat 31 Jan 2026 19:30, Screen 1: Ran (until 22:37) and Sat 31 Jan 2026 22:37, Screen 1: Ikiru (until 01:25), less than the 15 for cleaning"],
            report.Notes.Select(n => n.ToString()));
    }

    [Fact]
    public async Task An_overlap_with_what_is_on_already()
    {
        await using var cinema = await ACinemaFile.RioAsync();
        await cinema.ImportAsync(Files.Rio);
        await RefusedAsync(
            cinema,
            Files.Csv("Ran,1985,162,12A,Screen 1,2026-01-09 16:00,,1"),
            "line 2 (Ran): Fri 9 Jan 2026 16:00, Screen 1: Ran (until 19:07) overlaps Fri 9 Jan 2026 17:45, Screen 1: Hamnet (until 20:16) (in the programme already)");
    }

    [Fact]
    public async Task An_auditorium_that_the_cinema_does_not_have()
    {
        await using var cinema = await ACinemaFile.RioAsync();
        await RefusedAsync(
            cinema,
            ProgrammeReader.Read(Files.Curzon),
            "showtimes[0] (Kids Club: The Polar Express): there is no auditorium \"Screen 3\"; Rio has \"Screen 1\", \"Screen 2\" (and 3 more like it)");
    }

    [Fact]
    public async Task A_screening_that_has_begun_is_not_moved()
    {
        await using var cinema = await ACinemaFile.RioAsync();
        await cinema.ImportAsync(Files.Rio);
        cinema.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 10, 15, 0, 1, TimeSpan.Zero));
        await RefusedAsync(
            cinema,
            ProgrammeReader.Read(Files.RioWith(e => e.Performance(1982844)["StartTime"] = "1445")),
            "Events[7].Performances[2] (Hamnet): has begun already and cannot be changed (start Sat 10 Jan 2026 15:00 -> Sat 10 Jan 2026 14:45, end Sat 10 Jan 2026 17:31 -> Sat 10 Jan 2026 17:16)");
    }

    [Fact]
    public async Task A_running_time_is_corrected_only_together_with_every_screening_to_come()
    {
        const string First = "12A,Screen 1,2026-01-31 19:30,,1";
        const string Second = "12A,Screen 1,2026-02-01 19:30,,2";
        await using var cinema = await ACinemaFile.RioAsync();
        await cinema.ImportAsync(Files.Csv("Ran,1985,162," + First, "Ran,1985,162," + Second));

        await RefusedAsync(
            cinema,
            Files.Csv("Ran,1985,150," + First),
            "line 2 (Ran): would end other screenings of this film at another time (running time 162 -> 150); change the running time at the desk first");
        Assert.Equal(3, (await cinema.ImportAsync(Files.Csv("Ran,1985,150," + First, "Ran,1985,150," + Second))).Changed.Count);
    }

    [Fact]
    public async Task A_screening_with_seats_sold_is_not_moved_but_may_get_an_attribute()
    {
        await using var cinema = await ACinemaFile.RioAsync();
        await cinema.ImportAsync(Files.Rio);
        await using (var db = cinema.Open())
            cinema.Sold.Add(await db.Screenings.Where(s => s.ExternalId == "savoy:1982844").Select(s => s.Id).SingleAsync());

        await RefusedAsync(
            cinema,
            ProgrammeReader.Read(Files.RioWith(e => e.Performance(1982844)["AuditoriumName"] = "Screen 2")),
            "Events[7].Performances[2] (Hamnet): has seats sold, held or kept back and cannot be changed by an import (auditorium Screen 1 -> Screen 2)");
        Assert.Single((await cinema.ImportAsync(Files.RioWith(e => e.Performance(1982844)["HoH"] = "Y"))).Changed);
        Assert.Equal(2, (await cinema.ImportAsync(Files.RioWith(e => e.Performance(1982840)["AuditoriumName"] = "Screen 2"))).Changed.Count);
    }

    [Fact]
    public async Task Every_problem_is_said_at_once()
    {
        await using var cinema = await ACinemaFile.RioAsync();
        var report = await cinema.ImportAsync(Files.Csv(
            "Ran,1985,162,12A,Screen 1,,,1",
            "Ran,1985,162,12A,Screen 9,2026-01-31 19:30,,2",
            "Ran,1985,162,12A,Screen 1,2026-03-29 01:30,,3"));
        Assert.Equal(["line 2 (Ran)", "line 4 (Ran)", "line 3 (Ran)"], report.Problems.Select(p => p.Where));
        Assert.Empty(await cinema.ContentsAsync());
    }

    [Fact]
    public async Task A_cinema_that_is_not_there_or_not_clear()
    {
        await using var cinema = await ACinemaFile.RioAsync();
        await cinema.AddCinemaAsync("phoenix", "Phoenix", "Europe/London", "Screen 1");
        Assert.Equal(["say with --cinema which one: phoenix, rio"], Lines(await cinema.ImportAsync(Files.Rio)));
        Assert.Equal(["there is no cinema \"roi\"; there is: phoenix, rio"], Lines(await cinema.ImportAsync(Files.Rio, cinema: "roi")));
    }

    private static async Task RefusedAsync(ACinemaFile cinema, ProgrammeFile file, params string[] problems)
    {
        var before = await cinema.ContentsAsync();
        var report = await cinema.ImportAsync(file);
        Assert.Equal(problems, Lines(report));
        Assert.Equal(before, await cinema.ContentsAsync());
    }

    private static IEnumerable<string> Lines(ImportReport report) => report.Problems.Select(p => p.ToString());
}
