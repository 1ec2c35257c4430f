using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Scheduling;

public sealed class ScheduleScreeningsTests : SiteTests
{
    [Fact]
    public async Task What_is_planned_is_a_draft_and_the_history_says_who()
    {
        var office = await AnOffice.OpenAsync(Site);
        await office.PlanAsync("2026-03-06 19:30");

        Assert.Equal(["03-06 19:30 Ran, Screen 1, Draft"], await office.ProgrammeAsync());
        var entry = await Site.RunAsync((CinemaDbContext db) => db.History.OrderByDescending(h => h.Number).FirstAsync());
        Assert.Equal(("Planned the screening", "Ran, 2026-03-06 19:30, Screen 1", "manager@staff.example"), (entry.What, entry.SubjectName, entry.UserName));
    }

    [Theory]
    [InlineData("17:31"), InlineData("19:30"), InlineData("21:29")]
    public async Task A_slot_that_is_taken_is_refused_even_by_a_draft(string time)
    {
        var office = await AnOffice.OpenAsync(Site);
        await office.PlanAsync("2026-03-06 19:30");

        var refused = await office.TryAsync(office.Wish($"2026-03-06 {time}", "Ikiru"));

        Assert.Equal("Screen 1 is taken then: Ran is on there from 19:30 to 21:30.", refused.Refused?.ToString());
        Assert.Single(await office.ProgrammeAsync());
    }

    [Theory]
    [InlineData("21:30", "Only 0 min after Ran ends at 21:30; Screen 1 needs 15 min for cleaning.")]
    [InlineData("21:44", "Only 14 min after Ran ends at 21:30; Screen 1 needs 15 min for cleaning.")]
    [InlineData("17:20", "Only 10 min before Ran starts at 19:30; Screen 1 needs 15 min for cleaning.")]
    [InlineData("21:45", null), InlineData("17:15", null)]
    public async Task Too_little_time_to_clean_is_worth_a_word(string time, string? warning)
    {
        var office = await AnOffice.OpenAsync(Site);
        await office.PlanAsync("2026-03-06 19:30");

        var planned = await office.TryAsync(office.Wish($"2026-03-06 {time}", "Ikiru"));

        Assert.Null(planned.Refused);
        Assert.Equal(warning, planned.Proposals.Single().Warnings.SingleOrDefault()?.ToString());
    }

    [Fact]
    public async Task Of_many_that_do_not_all_fit_none_is_saved_and_each_says_why()
    {
        var office = await AnOffice.OpenAsync(Site);
        await office.PlanAsync("2026-03-06 19:30");

        var scheduled = await office.TryAsync(
            office.Wish("2026-03-06 15:00"), office.Wish("2026-03-06 16:00", "Ikiru"), office.Wish("2026-03-06 20:00"), office.Wish("2026-03-06 20:00", screen: "Screen 2"));

        Assert.Empty(scheduled.Ids);
        Assert.Equal(
            [null, "Screen 1 is taken then: Ran is on there from 15:00 to 17:00.", "Screen 1 is taken then: Ran is on there from 19:30 to 21:30.", null],
            scheduled.Proposals.Select(p => p.Refused?.ToString()));
        Assert.Single(await office.ProgrammeAsync());
    }

    [Fact]
    public async Task After_midnight_belongs_to_the_evening_before()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PlanAsync("2026-03-06 00:30");

        Assert.Equal(["03-07 00:30 Ran, Screen 1, Draft"], await office.ProgrammeAsync());
        Assert.Equal(new DateOnly(2026, 3, 6), await Site.RunAsync((CinemaDbContext db) => db.Screenings.Where(s => s.Id == id).Select(s => s.BusinessDate).SingleAsync()));
    }

    [Fact]
    public async Task A_time_that_the_clocks_skip_is_refused()
    {
        var office = await AnOffice.OpenAsync(Site);

        var refused = await office.TryAsync(office.Wish("2026-03-28 01:30"));

        Assert.Equal("The clocks go forward: there is no 01:30 on 03/29/2026.", refused.Refused?.ToString());
    }

    [Fact]
    public async Task A_time_that_happens_twice_is_asked_about_and_both_can_be_meant()
    {
        var office = await AnOffice.OpenAsync(Site);

        var asked = await office.TryAsync(office.Wish("2026-10-24 01:30"));
        Assert.True(Assert.Single(asked.Proposals).AsksWhich);
        Assert.Single((await office.TryAsync(office.Wish("2026-10-24 01:30", which: OfTwo.First))).Ids);
        Assert.Single((await office.TryAsync(office.Wish("2026-10-24 01:30", screen: "Screen 2", which: OfTwo.Second))).Ids);

        Assert.Equal(
            [new DateTime(2026, 10, 25, 0, 30, 0), new DateTime(2026, 10, 25, 1, 30, 0)],
            await Site.RunAsync((CinemaDbContext db) => db.Screenings.OrderBy(s => s.StartsAt).Select(s => s.StartsAt).ToListAsync()));
    }

    [Fact]
    public async Task A_week_is_copied_at_the_same_wall_time_though_the_clocks_changed()
    {
        var office = await AnOffice.OpenAsync(Site);
        await office.PlanAsync("2026-03-27 19:30");
        await office.PlanAsync("2026-03-28 00:30", "Ikiru", "Screen 2");
        await office.PlanAsync("2026-04-03 20:00");

        var wishes = await Site.RunAsync((CinemaDbContext db) =>
            db.WishesToCopyAsync(office.CinemaId, new(2026, 3, 27), 7, new(2026, 4, 3), null, CancellationToken.None));
        var clash = await office.TryAsync([.. wishes]);
        var rest = await office.TryAsync([.. wishes.Skip(1)]);

        Assert.Equal("Screen 1 is taken then: Ran is on there from 20:00 to 22:00.", clash.Refused?.ToString());
        Assert.Single(rest.Ids);
        Assert.Equal(
            ["03-27 19:30 Ran, Screen 1, Draft", "03-29 00:30 Ikiru, Screen 2, Draft", "04-03 20:00 Ran, Screen 1, Draft", "04-05 00:30 Ikiru, Screen 2, Draft"],
            await office.ProgrammeAsync());
    }

    [Fact]
    public async Task What_is_not_ready_is_said_before_anything_else()
    {
        var office = await AnOffice.OpenAsync(Site);
        Assert.Equal("Choose a film.", (await office.TryAsync(office.Wish("2026-03-06 19:30") with { FilmId = 99 })).Refused?.ToString());
        Assert.Equal("Choose an auditorium.", (await office.TryAsync(office.Wish("2026-03-06 19:30") with { AuditoriumId = 99 })).Refused?.ToString());
        Assert.Equal("Ads and trailers take between 0 and 120 minutes.", (await office.TryAsync(office.Wish("2026-03-06 19:30", ads: 121))).Refused?.ToString());
        Assert.Equal("This time is in the past.", (await office.TryAsync(office.Wish("2026-03-02 11:59"))).Refused?.ToString());
    }

    [Fact]
    public async Task Of_two_managers_who_want_the_same_slot_at_the_same_moment_one_has_it_and_the_other_is_told()
    {
        await using var site = TheSite.OnAPort();
        var office = await AnOffice.OpenAsync(site);
        for (var round = 0; round < 40; round++)
        {
            var at = $"2026-{3 + round / 20:00}-{6 + round % 20:00} 19:30";
            var both = await Task.WhenAll(
                Task.Run(() => office.TryAsync(office.Wish(at), office.Wish(at, screen: "Screen 2"))),
                Task.Run(() => office.TryAsync(office.Wish(at, "Ikiru", "Screen 2"), office.Wish(at, "Ikiru"))));

            var loser = Assert.Single(both, s => s.Ids.Count == 0);
            Assert.Matches(@"^Screen [12] is taken then: (Ran|Ikiru) is on there from 19:30 to 21:30\.$", loser.Refused?.ToString());
        }

        Assert.Equal(80, (await office.ProgrammeAsync()).Count);
        Assert.Empty(site.Faults.Seen);
    }
}
