using CinemaSite.E2E.Screens;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.WaitingList;

namespace CinemaSite.E2E.Journeys;

/// <summary>Three who want to see a film together that is sold out.</summary>
public sealed class APatientParty(TheBrowser browser) : Journey(browser)
{
    private static readonly string[] Front = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"];

    [Fact]
    public async Task Waits_is_passed_over_for_two_singles_is_offered_a_block_and_buys_it()
    {
        var cinema = await ACinema.With(at: "2026-03-04 19:30", seats: ["________", "________"]).InAsync(Site);
        var seller = await AVisitorAsync();
        await seller.HoldAsync(cinema.ScreeningId, "B3", "B4", "B5");
        await seller.PayAsync(email: "seller@example.org");
        var (front, back) = (await Site.BuyAsync(cinema, Front), await Site.BuyAsync(cinema, "B1", "B2", "B6", "B7", "B8"));

        var guest = await AVisitorAsync();
        await guest.GoAsync("/?day=2026-03-04");
        Assert.Equal("Sold out – join the list", await guest.TextAsync(".screening-state"));
        await guest.PhotographAsync("waiting-programme");
        await guest.ClickAsync("a.screening-time");
        await guest.PressAsync("Join the waiting list");
        Assert.Equal(["Tell us your name.", "Tell us where to write when seats come free."], await guest.ProblemsAsync());
        await guest.PickAsync("How many are you?", "3 people");
        await guest.WriteAsync("Name", "Ann Other");
        await guest.WriteAsync("E-mail", "ann@example.org");
        await guest.PhotographAsync("waiting-join");
        await guest.PressAsync("Join the waiting list");
        await guest.PhotographAsync("waiting-joined");
        var joined = await Mailbox.MailToAsync("ann@example.org");
        await guest.GoAsync(joined.LinkTo("/waiting-list/"));
        Assert.Equal("You are first in line.", await guest.TextAsync(".waiting-place h2"));

        await Site.GiveBackAsync(front, ReturnWay.AsPaid, "A1");
        await Site.GiveBackAsync(back, ReturnWay.AsPaid, "B8");
        await Site.RunAsync((OfferSeats offer) => offer.RunAsync(CancellationToken.None));
        await guest.ReloadAsync();
        Assert.StartsWith("2 seats came free in different rows; you asked for 3 together.", await guest.TextAsync(".waiting-place .notice"));
        await guest.PhotographAsync("waiting-passed-over");

        await seller.FollowAsync("Give them back");
        foreach (var seat in new[] { "3", "4", "5" })
            await seller.TickAsync("Row {0} seat {1}", "B", seat);
        await seller.PressAsync("See what comes back");
        await seller.PressAsync("Give them back for {0}", "£36.00");
        var mail = await Mailbox.MailToAsync("ann@example.org", "Seats for you");
        Assert.Contains("Row B, seats 3, 4 and 5", mail.TextBody);
        await guest.ReloadAsync();
        Assert.StartsWith("We hold these seats for you: Row B, seats 3, 4 and 5.", await guest.TextAsync(".notice"));

        var phone = await AVisitorAsync();
        await phone.GoAsync(mail.LinkTo("/waiting-list/"));
        await phone.PickAsync("Ticket", "Child, £8.00", nth: 2);
        await phone.PressAsync("Work out the total again");
        Assert.Equal("£34.25", await phone.TotalAsync());
        await phone.PhotographAsync("waiting-offer");
        await phone.PressAsync("Take these seats");
        await phone.GoToPayAsync();
        await phone.ClickAsync("button[value=pay]");
        Assert.Equal(["B3", "B4", "B5"], await phone.TicketsAsync());

        await guest.ReloadAsync();
        Assert.Equal("You are going", await guest.TextAsync(".waiting-place h2"));
        await phone.GoAsync(mail.LinkTo("/waiting-list/"));
        await phone.FollowAsync("See your tickets");
        Assert.Equal(3, (await phone.TicketsAsync()).Count);
    }

    [Fact]
    public async Task Reads_it_in_Spanish_leaves_and_joins_again_while_staff_look_on()
    {
        var cinema = await ACinema.With(at: "2026-03-04 19:30", seats: ["____ ____"]).InAsync(Site);
        var all = await Site.BuyAsync(cinema, Front);
        var guest = await AVisitorAsync();
        await guest.GoAsync($"/es/screenings/{cinema.ScreeningId}/seats");
        await guest.PhotographAsync("waiting-sold-out");
        await guest.FollowAsync("Join the waiting list");
        await guest.WriteAsync("Name", "Ana García");
        await guest.WriteAsync("E-mail", "ana@example.org");
        await guest.PressAsync("Join the waiting list");
        await guest.PhotographAsync("waiting-joined-es");
        await guest.GoAsync((await Mailbox.MailToAsync("ana@example.org")).LinkTo("/es/waiting-list/"));
        await Site.GiveBackAsync(all, ReturnWay.AsPaid, "A1", "A2");
        await Site.RunAsync((OfferSeats offer) => offer.RunAsync(CancellationToken.None));
        await guest.ReloadAsync();
        await guest.PhotographAsync("waiting-offer-es");

        var manager = await AVisitorAsync(Look.Desk);
        await manager.SignInAsync(Site, Roles.Manager);
        await manager.GoAsync($"/manage/schedule/{cinema.ScreeningId}");
        Assert.Equal(["1 party, 2 seats"], await manager.TextsAsync("#waiting-list .desk-facts dd"));
        await manager.PhotographAsync("waiting-desk");

        await guest.PressAsync("I do not want these seats");
        Assert.StartsWith("Ya no estás en la lista", await guest.TextAsync(".waiting-place"));
        await guest.PhotographAsync("waiting-left");
        await guest.FollowAsync("Join again");
        Assert.Equal(2, await guest.Page.Locator("#Form_People option").First.EvaluateAsync<int>("option => option.parentElement.value * 1"));
    }
}
