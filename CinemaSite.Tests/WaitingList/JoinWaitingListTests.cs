using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.WaitingList;

public sealed class JoinWaitingListTests : SiteTests
{
    private const string NoNeed = "There are seats for your party at this moment, so there is no need to wait.";

    [Fact]
    public async Task Nobody_waits_while_there_are_seats_for_them()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.FreeAsync("A1", "A2");

        var two = await list.TryToJoinAsync("Ann", new(2, Together: true));

        Assert.Equal((NoNeed, true, null), ($"{two.Refusal}", two.MayChoose, two.EntryId));
    }

    [Fact]
    public async Task Whoever_needs_more_than_is_left_may_wait()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.FreeAsync("A1");

        Assert.Null((await list.TryToJoinAsync("Ann", new(3, Together: true))).Refusal);
    }

    [Fact]
    public async Task An_address_waits_once_for_a_screening_until_it_has_left()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = await list.JoinAsync("Ann", 2);

        Assert.Equal(new Joined(ann), await JoinAsync(list, " ANN@example.org ", people: 4));
        Assert.Equal(2, (await list.EntryAsync(ann)).People);
        await list.LeaveAsync(ann);

        Assert.NotEqual(ann, (await JoinAsync(list, "ann@example.org")).EntryId);
    }

    [Fact]
    public async Task Twenty_presses_at_once_join_once_and_write_once()
    {
        var list = await AWaitingList.InAsync(Site, "________");

        var joined = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => JoinAsync(list, "ann@example.org"))));

        Assert.Equal(new Joined(1), Assert.Single(joined.Distinct()));
        Assert.Equal(["waiting-place:1"], await PlacesAsync());
    }

    [Fact]
    public async Task Whose_offer_ran_out_a_moment_ago_may_join_again_at_once()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = await list.JoinAsync("Ann", 2);
        await list.FreeAndOfferAsync("A1", "A2");
        Site.Wait(minutes: 113);
        await list.Cinema.HoldAsync("a stranger", "A1", "A2");

        Assert.NotEqual(ann, await list.JoinAsync("Ann", 2));
        Assert.Equal("Unanswered", await list.SaidAsync(ann));
    }

    [Fact]
    public async Task An_entry_belongs_to_the_account_of_its_address_whoever_typed_it()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        Assert.Equal(new Joined(1), await JoinAsync(list, $"{Roles.Customer.ToUpperInvariant()}@staff.example"));
        var (customer, other) = (await Site.ActorAsync(Roles.Customer), await Site.ActorAsync(Roles.Manager));

        Assert.Equal(new Joined(1), await JoinAsync(list, customer.Name, by: other.UserId));
        Assert.Equal(new Joined(2), await JoinAsync(list, "ann@example.org", by: other.UserId));
        Assert.Equal(new Joined(1, IsOwn: true), await JoinAsync(list, customer.Name, by: customer.UserId));
        Assert.Equal([customer.UserId, null], await Site.RunAsync((CinemaDbContext db) => db.WaitingEntries.OrderBy(e => e.Id).Select(e => e.UserId).ToListAsync()));
    }

    [Fact]
    public async Task However_often_somebody_joins_a_mailbox_gets_one_mail_an_hour_and_five_in_all()
    {
        var list = await AWaitingList.AtAsync(Site, "23:30", "________");
        for (var minutes = 0; minutes < 10 * 60; minutes += 20)
        {
            await JoinAsync(list, "ann@example.org");
            await Site.SendAsync(new RecordingMailer());
            Site.Wait(minutes: 20);
            if (minutes == 40)
                Assert.Equal(["waiting-place:1"], await PlacesAsync());
        }

        Assert.Equal(["waiting-place:1", "waiting-place:1#2", "waiting-place:1#3", "waiting-place:1#4", "waiting-place:1#5"], await PlacesAsync());
    }

    [Theory]
    [InlineData(0, 0, "Choose from 1 to 8 people.")]
    [InlineData(9, 0, "Choose from 1 to 8 people.")]
    [InlineData(2, 3, "There are more wheelchair spaces than people.")]
    [InlineData(5, 0, "This room has no such seats, even when it is empty. Try a smaller party, or one that may be split.")]
    [InlineData(2, 1, "This room has no such seats, even when it is empty. Try a smaller party, or one that may be split.")]
    public async Task A_party_that_can_never_be_seated_is_told_so(int people, int wheelchairs, string why)
    {
        var list = await AWaitingList.InAsync(Site, "____", "____");

        Assert.Equal(why, $"{(await list.TryToJoinAsync("Ann", new(people, true, wheelchairs))).Refusal}");
    }

    [Fact]
    public async Task An_hour_before_the_start_the_list_is_closed()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        Site.Wait(minutes: 6.5 * 60 - 1);
        await list.JoinAsync("Ann", 2);
        Site.Wait(minutes: 1);

        Assert.Equal("The waiting list of this screening is closed.", $"{(await list.TryToJoinAsync("Ben", new(2, true))).Refusal}");
    }

    [Fact]
    public void The_earlier_of_the_cinemas_own_end_of_sale_and_the_lists_closes_it()
    {
        var options = new WaitingListOptions();

        Assert.Equal((Site.Now.AddMinutes(-60), Site.Now.AddMinutes(-90)), (options.ClosesAt(Site.Now, -30), options.ClosesAt(Site.Now, 90)));
    }

    private Task<Joined> JoinAsync(AWaitingList list, string email, int people = 2, int? by = null) => Site.RunAsync((JoinWaitingList join) =>
        join.RunAsync(list.Cinema.ScreeningId, new(people, Together: true), new("Ann", email, "en"), by, CancellationToken.None));

    private Task<List<string>> PlacesAsync() => Site.RunAsync((CinemaDbContext db) =>
        db.Outbox.Where(m => m.Kind == NoticeKind.WaitingListPlace).OrderBy(m => m.Id).Select(m => m.Key).ToListAsync());
}
