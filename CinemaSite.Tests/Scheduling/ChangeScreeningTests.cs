using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Scheduling;

/// <summary>Publishing, moving, taking off sale and deleting: what the desk may do to a screening, and until when.</summary>
public sealed class ChangeScreeningTests : SiteTests
{
    private const string Locked = "Seats of it are sold or held, so it stays where it is. Only what is special about it and its house seats may still change.";

    [Fact]
    public async Task A_screening_that_no_card_prices_is_not_published_and_says_why()
    {
        var office = await AnOffice.OpenAsync(Site, priced: false);
        var id = await office.PlanAsync("2026-03-06 19:30");

        var published = await office.PublishAsync(id);

        Assert.Equal("There are no price cards yet.", Assert.Single(published.NotReady).Why.ToString());
        Assert.Equal(["03-06 19:30 Ran, Screen 1, Draft"], await office.ProgrammeAsync());
    }

    [Fact]
    public async Task A_draft_is_not_for_sale_and_a_published_one_is()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PlanAsync("2026-03-06 19:30");
        Assert.NotNull((await office.HoldAsync(id)).Refusal);

        await office.PublishAsync(id);

        Assert.Null((await office.HoldAsync(id)).Refusal);
    }

    [Fact]
    public async Task A_published_screening_that_nobody_has_a_seat_of_may_move()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PublishAsync("2026-03-06 19:30");
        await office.PlanAsync("2026-03-06 22:00", "Ikiru");

        Assert.Equal(
            "Screen 1 is taken then: Ikiru is on there from 22:00 to 00:00.",
            (await office.MoveAsync(id, office.Wish("2026-03-06 20:30"))).Refused?.ToString());
        Assert.Null((await office.MoveAsync(id, office.Wish("2026-03-06 20:30", "Ikiru", "Screen 2"))).Refused);
        Assert.Equal(["03-06 20:30 Ikiru, Screen 2, Published", "03-06 22:00 Ikiru, Screen 1, Draft"], await office.ProgrammeAsync());
    }

    [Fact]
    public async Task A_screening_may_move_within_its_own_slot()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PlanAsync("2026-03-06 19:30");

        Assert.Null((await office.MoveAsync(id, office.Wish("2026-03-06 19:45"))).Refused);
    }

    [Fact]
    public async Task A_screening_with_a_seat_held_is_locked_but_for_what_is_special_about_it()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PublishAsync("2026-03-06 19:30");
        Assert.Null((await office.HoldAsync(id)).Refusal);

        foreach (var wish in new[] { office.Wish("2026-03-06 20:00"), office.Wish("2026-03-06 19:30", "Ikiru"), office.Wish("2026-03-06 19:30", screen: "Screen 2"), office.Wish("2026-03-06 19:30", ads: 10) })
            Assert.Equal(Locked, (await office.MoveAsync(id, wish)).Refused?.ToString());
        Assert.Equal("Seats of Ran are sold or held, so it stays on sale.", (await office.UnpublishAsync(id))?.ToString());
        Assert.Null((await office.MoveAsync(id, office.Wish("2026-03-06 19:30", attributes: ScreeningAttribute.QuestionAndAnswer))).Refused);

        var stored = await Site.RunAsync((CinemaDbContext db) => db.Screenings.SingleAsync());
        Assert.Equal([ScreeningAttribute.QuestionAndAnswer], stored.Attributes);
        Assert.Equal(new DateTime(2026, 3, 6, 19, 30, 0), stored.StartsAt);
    }

    [Fact]
    public async Task Once_the_hold_is_over_it_may_move_and_is_never_deleted()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PublishAsync("2026-03-06 19:30");
        await office.HoldAsync(id);
        Site.Wait(11);

        var later = office.By with { Now = Site.Clock.GetUtcNow().UtcDateTime };
        Assert.Null((await Site.RunAsync((MoveScreening move) => move.RunAsync(id, office.Wish("2026-03-06 20:00"), later, CancellationToken.None))).Refused);
        Assert.Equal(
            "It has been booked before, so it stays in the books. A screening with bookings can only be cancelled.",
            (await office.DeleteAsync(id))?.ToString());
    }

    [Fact]
    public async Task What_nobody_ever_booked_can_be_deleted_and_the_history_remembers_it()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PublishAsync("2026-03-06 19:30");

        Assert.Null(await office.DeleteAsync(id));

        Assert.Empty(await office.ProgrammeAsync());
        var entry = await Site.RunAsync((CinemaDbContext db) => db.History.OrderByDescending(h => h.Number).FirstAsync());
        Assert.Equal(("Deleted the screening", "Ran, 2026-03-06 19:30, Screen 1"), (entry.What, entry.SubjectName));
    }

    [Fact]
    public async Task What_has_begun_or_was_cancelled_does_not_move()
    {
        var office = await AnOffice.OpenAsync(Site);
        var (begun, cancelled) = (await office.PlanAsync("2026-03-02 13:00"), await office.PlanAsync("2026-03-06 19:30"));
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            (await db.Screenings.SingleAsync(s => s.Id == cancelled)).Cancel();
            await db.SaveChangesAsync();
        });

        var late = office.By with { Now = office.By.Now.AddHours(2) };
        Assert.Equal(
            "It has begun already. Only what is special about it may still change.",
            (await Site.RunAsync((MoveScreening move) => move.RunAsync(begun, office.Wish("2026-03-02 23:00"), late, CancellationToken.None))).Refused?.ToString());
        Assert.Equal(
            "It is cancelled. A cancelled screening stays as it was.",
            (await office.MoveAsync(cancelled, office.Wish("2026-03-06 20:00"))).Refused?.ToString());
        Assert.Single((await office.TryAsync(office.Wish("2026-03-06 19:30", "Ikiru"))).Ids);
    }

    [Fact]
    public async Task A_seat_and_a_move_at_the_same_moment_do_not_both_succeed()
    {
        await using var site = TheSite.OnAPort();
        var office = await AnOffice.OpenAsync(site);
        for (var round = 0; round < 25; round++)
        {
            var id = await office.PublishAsync($"2026-03-{6 + round % 20:00} {(round < 20 ? "10:00" : "13:00")}");
            var hold = Task.Run(() => office.HoldAsync(id));
            var move = Task.Run(() => office.MoveAsync(id, office.Wish($"2026-03-{6 + round % 20:00} {(round < 20 ? "10:05" : "13:05")}")));

            var (held, moved) = (await hold, await move);

            // Either the seat kept it where it was, or it moved first and the seat is one of the new time.
            var startsAt = await site.RunAsync((CinemaDbContext db) => db.Screenings.Where(s => s.Id == id).Select(s => s.StartsAt.Minute).SingleAsync());
            Assert.Equal(moved.Refused is null ? 5 : 0, startsAt);
            Assert.True(held.Refusal is null || moved.Refused is null);
        }

        Assert.Empty(site.Faults.Seen);
    }
}
