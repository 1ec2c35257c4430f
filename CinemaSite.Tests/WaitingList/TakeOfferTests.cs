using CinemaSite.Bookings;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.WaitingList;

public sealed class TakeOfferTests : SiteTests
{
    [Fact]
    public async Task The_seats_are_bought_at_the_checkout_like_any_others()
    {
        var (list, ann) = await OfferedAsync();

        var taken = await list.TakeAsync(ann, "Ann's phone", "Senior");
        var booking = await BookingAsync(list, ann);

        Assert.Equal((booking.Reference, "Senior Senior", 2 * (950 + CinemaPlan.OnlineFee)), (taken.Reference, string.Join(' ', booking.Tickets.Select(t => t.TicketType.Name)), booking.Total));
        Assert.Equal(("Ann", "ann@example.org", Holder.Of("Ann's phone").VisitorHash), (booking.CustomerName, booking.Email, booking.VisitorHash));
        Assert.Equal(PaymentState.Paid, await Site.PayAsync(booking.Id));
        await list.OfferAsync();
        Assert.Equal("Bought", await list.SaidAsync(ann));
    }

    [Fact]
    public async Task Pressing_twice_leads_to_the_same_seats_and_leaves_their_types()
    {
        var (list, ann) = await OfferedAsync();
        var first = await list.TakeAsync(ann, "Ann", "Senior");

        Assert.Equal(first, await list.TakeAsync(ann, "Ann's phone", "Adult"));
        var booking = await BookingAsync(list, ann);
        Assert.Equal(("Senior", Holder.Of("Ann's phone").VisitorHash), (booking.Tickets[0].TicketType.Name, booking.VisitorHash));
    }

    [Fact]
    public async Task Who_holds_seats_for_two_bookings_may_take_what_is_offered_and_an_offer_is_none_of_the_two()
    {
        var (list, ann) = await OfferedAsync();
        var other = await ACinema.With(screening: "Kes").InAsync(Site);
        await other.HoldAsync("Ann", "A1", "A2");
        await other.HoldAsync("Ann", "B1", "B2");

        Assert.Null((await list.TakeAsync(ann, "Ann")).Refusal);
        Assert.NotNull((await other.TryToHoldAsync("Ann", "C1", "C2")).Refusal);
    }

    [Fact]
    public async Task Whoever_takes_them_in_the_last_minute_has_as_long_to_pay_as_anybody_and_may_ask_for_more()
    {
        var (list, ann) = await OfferedAsync();
        Site.Wait(minutes: 111);
        await list.TakeAsync(ann, "Ann");
        var booking = await BookingAsync(list, ann);

        Assert.Equal(Site.Now.AddMinutes(10), booking.HeldUntil);
        Assert.Null(await Site.RunAsync((ExtendHold more) => more.RunAsync(booking.Id, CancellationToken.None)));
        Assert.Equal(Site.Now.AddMinutes(15), (await BookingAsync(list, ann)).HeldUntil);
    }

    [Fact]
    public async Task Whoever_takes_them_early_keeps_them_as_long_as_they_were_offered()
    {
        var (list, ann) = await OfferedAsync();
        await list.TakeAsync(ann, "Ann");

        Site.Wait(minutes: 111);
        Assert.Equal(0, await list.OfferAsync());
        Assert.Equal(PaymentState.Paid, await Site.PayAsync((await BookingAsync(list, ann)).Id));
    }

    [Fact]
    public async Task Too_late_is_too_late()
    {
        var (list, ann) = await OfferedAsync();
        Site.Wait(minutes: 112);

        Assert.Equal("The time for these seats is over.", $"{(await list.TakeAsync(ann, "Ann")).Refusal}");
        await list.OfferAsync();
        Assert.Equal("The time for these seats is over.", $"{(await list.TakeAsync(ann, "Ann")).Refusal}");
    }

    [Fact]
    public async Task A_carer_comes_with_a_wheelchair_space_only()
    {
        var (list, ann) = await OfferedAsync();

        Assert.Equal("A Carer ticket goes with a wheelchair space. There is none for it in this booking.", $"{(await list.TakeAsync(ann, "Ann", "Carer")).Refusal}");
        Assert.Null((await list.EntryAsync(ann)).TakenAt);
    }

    [Fact]
    public async Task Letting_the_seats_go_at_the_checkout_is_leaving()
    {
        var (list, ann) = await OfferedAsync();
        var ben = await list.JoinAsync("Ben", 2);
        await list.TakeAsync(ann, "Ann");

        var booking = await BookingAsync(list, ann);
        Assert.True(await Site.RunAsync((LetGo letGo) => letGo.RunAsync(booking.Id, CancellationToken.None)));
        await list.OfferAsync();

        Assert.Equal(("Left", "Offered A1 A2"), (await list.SaidAsync(ann), await list.SaidAsync(ben)));
    }

    [Fact]
    public async Task While_they_are_being_paid_for_nobody_else_is_asked_and_nobody_leaves()
    {
        var (list, ann) = await OfferedAsync();
        await list.JoinAsync("Ben", 2);
        await list.TakeAsync(ann, "Ann");
        await Site.StartPayingAsync((await BookingAsync(list, ann)).Id);

        Site.Wait(minutes: 200);
        Assert.Equal(0, await list.OfferAsync());
        Assert.Equal("A payment for these seats is already under way.", $"{await list.LeaveAsync(ann)}");
    }

    private async Task<(AWaitingList List, int Ann)> OfferedAsync()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = await list.JoinAsync("Ann", 2);
        await list.FreeAndOfferAsync("A1", "A2");
        return (list, ann);
    }

    private async Task<Booking> BookingAsync(AWaitingList list, int entry) => await Site.BookingAsync((await list.EntryAsync(entry)).BookingId!.Value);
}
