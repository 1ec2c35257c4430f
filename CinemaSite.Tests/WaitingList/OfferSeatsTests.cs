using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.WaitingList;

public sealed class OfferSeatsTests : SiteTests
{
    [Fact]
    public async Task Seats_that_come_free_are_held_for_the_first_in_line_and_offered_by_mail()
    {
        var list = await AWaitingList.InAsync(Site, "____ ____", "____ ____");
        var (ann, ben) = (await list.JoinAsync("Ann", 2), await list.JoinAsync("Ben", 2));

        Assert.Equal(1, await list.FreeAndOfferAsync("B2", "B3"));

        Assert.Equal(("Offered B2 B3", "Waiting"), (await list.SaidAsync(ann), await list.SaidAsync(ben)));
        Assert.Equal([$"waiting-offer {ann}"], await list.NoticesAsync());
        Assert.Equal("Seats B2, B3 have just been taken.", $"{(await list.Cinema.TryToHoldAsync("a stranger", "B2", "B3")).Refusal}");
    }

    [Fact]
    public async Task Looking_again_offers_nothing_twice()
    {
        var list = await AWaitingList.InAsync(Site, "____ ____", "____ ____");
        await list.JoinAsync("Ann", 2);
        await list.FreeAndOfferAsync("B2", "B3");

        Assert.Equal(0, await list.OfferAsync());
        Assert.Single(await list.NoticesAsync());
    }

    [Fact]
    public async Task A_party_that_does_not_fit_is_passed_over_with_the_reason_and_the_next_is_asked()
    {
        var list = await AWaitingList.InAsync(Site, "____ ____", "____ ____");
        var (ann, ben) = (await list.JoinAsync("Ann", 3), await list.JoinAsync("Ben", 1));

        await list.FreeAndOfferAsync("A1", "B8");

        Assert.Equal("Waiting DifferentRows 2", await list.SaidAsync(ann));
        Assert.StartsWith("Offered", await list.SaidAsync(ben), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1 A2", 3, true, "Waiting TooFew 2")]
    [InlineData("A1 A3 A5", 3, true, "Waiting NotSideBySide 3")]
    [InlineData("A1 A2 B1", 3, true, "Waiting DifferentRows 3")]
    [InlineData("A1 A8 B4", 3, false, "Offered A1 A8 B4")]
    [InlineData("A1 A2 B1 B8", 3, false, "Offered A1 A2 B1")]
    [InlineData("A1 A2 A3", 3, true, "Offered A1 A2 A3")]
    [InlineData("A3 A4 A5 A6", 4, true, "Waiting NotSideBySide 4")]
    public async Task Together_means_side_by_side_and_who_may_sit_apart_is_parted_as_little_as_can_be(string free, int people, bool together, string said)
    {
        var list = await AWaitingList.InAsync(Site, "____ ____", "____ ____");
        var ann = await list.JoinAsync("Ann", people, together);

        await list.FreeAndOfferAsync(free.Split(' '));

        Assert.Equal(said, await list.SaidAsync(ann));
    }

    [Fact]
    public async Task Wheelchair_spaces_are_for_those_who_asked_for_them()
    {
        var list = await AWaitingList.InAsync(Site, "____ wp", "________");
        var (ann, ben, cem) = (await list.JoinAsync("Ann", 1), await list.JoinAsync("Ben", 2, wheelchairs: 1), await list.JoinAsync("Cem", 1, stepFree: true));

        await list.FreeAndOfferAsync("A5", "A6");
        Assert.Equal(("Waiting", "Offered A5 A6"), (await list.SaidAsync(ann), await list.SaidAsync(ben)));

        await list.FreeAndOfferAsync("B1");
        await list.FreeAndOfferAsync("B8");
        Assert.Equal(("Offered B1", "Waiting NotStepFree 1"), (await list.SaidAsync(ann), await list.SaidAsync(cem)));

        await list.FreeAndOfferAsync("A2");
        Assert.Equal("Offered A2", await list.SaidAsync(cem));
    }

    [Fact]
    public async Task Who_needs_a_wheelchair_space_is_told_that_none_came_free()
    {
        var list = await AWaitingList.InAsync(Site, "____ wp", "________");
        var ben = await list.JoinAsync("Ben", 1, wheelchairs: 1);

        await list.FreeAndOfferAsync("B1", "B2");

        Assert.Equal("Waiting NoWheelchairSpace 0", await list.SaidAsync(ben));
    }

    [Fact]
    public async Task A_block_that_leaves_somebody_alone_is_not_offered()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = await list.JoinAsync("Ann", 2);

        await list.FreeAndOfferAsync("A1", "A2", "A3", "A4", "A5");

        Assert.Contains(await list.SaidAsync(ann), new[] { "Offered A1 A2", "Offered A4 A5" });
    }

    [Theory]
    [InlineData("19:30", 112)]
    [InlineData("2026-03-08 19:30", 720)]
    [InlineData("13:10", 30)]
    public async Task An_offer_lasts_a_quarter_of_the_time_left_within_half_an_hour_and_twelve(string at, int minutes)
    {
        var list = await AWaitingList.AtAsync(Site, at, "________");
        var ann = await list.JoinAsync("Ann", 2);

        await list.FreeAndOfferAsync("A1", "A2");

        Assert.Equal(Site.Now.AddMinutes(minutes), (await list.EntryAsync(ann)).Booking!.HeldUntil);
    }

    [Fact]
    public async Task Who_does_not_answer_is_out_and_the_seats_go_to_the_next()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var (ann, ben) = (await list.JoinAsync("Ann", 2), await list.JoinAsync("Ben", 2));
        await list.FreeAndOfferAsync("A1", "A2");

        Site.Wait(minutes: 111);
        Assert.Equal(0, await list.OfferAsync());
        Site.Wait(minutes: 2);
        Assert.Equal(1, await list.OfferAsync());

        Assert.Equal(("Unanswered", "Offered A1 A2"), (await list.SaidAsync(ann), await list.SaidAsync(ben)));
        Assert.Equal([$"waiting-offer {ann}", $"waiting-offer {ben}"], await list.NoticesAsync());
    }

    [Fact]
    public async Task Who_leaves_hands_the_seats_on_at_once()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var (ann, ben) = (await list.JoinAsync("Ann", 2), await list.JoinAsync("Ben", 2));
        await list.FreeAndOfferAsync("A1", "A2");

        Assert.Null(await list.LeaveAsync(ann));
        Assert.Null(await list.LeaveAsync(ann));
        await list.OfferAsync();

        Assert.Equal(("Left", "Offered A1 A2"), (await list.SaidAsync(ann), await list.SaidAsync(ben)));
    }

    [Fact]
    public async Task An_hour_before_the_start_nobody_is_asked_and_who_waited_is_told_once()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = await list.JoinAsync("Ann", 2);
        Site.Wait(minutes: 6.5 * 60);
        await list.FreeAsync("A1", "A2");

        Assert.Equal((0, 0), (await list.OfferAsync(), await list.OfferAsync()));

        Assert.Equal("TooLate", await list.SaidAsync(ann));
        Assert.Equal([$"waiting-over {ann}"], await list.NoticesAsync());
        Assert.Null((await list.Cinema.TryToHoldAsync("a stranger", "A1", "A2")).Refusal);
    }

    [Fact]
    public async Task The_minute_before_that_somebody_is_still_asked()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.JoinAsync("Ann", 2);
        Site.Wait(minutes: 6.5 * 60 - 1);

        Assert.Equal(1, await list.FreeAndOfferAsync("A1", "A2"));
    }

    [Fact]
    public async Task What_is_kept_for_a_hold_is_not_seen_as_free_until_its_time_is_over()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = await list.JoinAsync("Ann", 2);
        await list.FreeAsync("A1", "A2");
        var stranger = await list.Cinema.HoldAsync("a stranger", "A1", "A2");
        Assert.Equal(0, await list.OfferAsync());

        Site.Wait(minutes: 10);
        Assert.Equal(1, await list.OfferAsync());

        Assert.Equal("Offered A1 A2", await list.SaidAsync(ann));
        Assert.Equal(BookingStatus.Expired, (await Site.BookingAsync(stranger)).Status);
    }

    [Fact]
    public async Task Names_are_forgotten_a_month_after_the_screening_and_numbers_stay()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = await list.JoinAsync("Ann", 2);
        Site.Wait(minutes: 7 * 60);
        await list.OfferAsync();

        Site.Wait(minutes: 29 * 24 * 60);
        Assert.Equal(0, await Site.RunAsync((ForgetWaiting forget) => forget.RunAsync(CancellationToken.None)));
        Site.Wait(minutes: 2 * 24 * 60);
        Assert.Equal(1, await Site.RunAsync((ForgetWaiting forget) => forget.RunAsync(CancellationToken.None)));

        var entry = await list.EntryAsync(ann);
        Assert.Equal(("", "", "", null, 2, WaitingState.TooLate), (entry.Name, entry.Email, entry.VisitorHash, entry.LinkHash, entry.People, entry.State));
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.WaitingEntries.CountAsync(e => e.Email != "")));
    }
}
