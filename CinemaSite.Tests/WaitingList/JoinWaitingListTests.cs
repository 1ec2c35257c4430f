using CinemaSite.Bookings;
using CinemaSite.Tests.Harness;
using CinemaSite.WaitingList;

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
        var other = Holder.Of("another browser");

        Assert.Equal("This e-mail address is on the list of this screening already. We write to it when seats come free.", $"{(await JoinAsync(list, " ANN@example.org ", other)).Refusal}");
        await list.LeaveAsync(ann);

        Assert.NotEqual(ann, (await JoinAsync(list, "ann@example.org", other)).EntryId);
    }

    [Fact]
    public async Task Pressing_twice_in_one_browser_joins_once()
    {
        var list = await AWaitingList.InAsync(Site, "________");

        Assert.Equal(await list.JoinAsync("Ann", 2), (await list.TryToJoinAsync("Ann", new(4, Together: false))).EntryId);
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

    private Task<Joined> JoinAsync(AWaitingList list, string email, Holder holder) => Site.RunAsync((JoinWaitingList join) =>
        join.RunAsync(list.Cinema.ScreeningId, new(2, Together: true), new("Ann", email, "en"), holder, CancellationToken.None));
}
