using CinemaSite.E2E.Screens;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who bought tickets and cannot come, or not then.</summary>
public sealed class AChangeOfPlans(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Gives_one_of_three_tickets_back_and_keeps_two()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "2026-03-04 19:30").InAsync(Site);
        var guest = await AVisitorAsync();
        await guest.HoldAsync(cinema.ScreeningId, "B1", "B2", "B3");
        await guest.PayAsync();
        var reference = guest.Reference;
        await Mailbox.MailToAsync("ann@example.org");
        Mailbox.Empty();

        await guest.FollowAsync("Give them back");
        await guest.PressAsync("See what comes back");
        Assert.Equal(["Choose at least one ticket."], await guest.ProblemsAsync());
        await guest.TickAsync("Row {0} seat {1}", "B", "3");
        await guest.PressAsync("See what comes back");
        Assert.Equal("Give 1 ticket back?", await guest.HeadingAsync());
        Assert.Equal("£12.00", await guest.TotalAsync());
        await guest.PressAsync("Give them back for {0}", "£12.00");

        Assert.Equal("/bookings/" + reference, guest.Address);
        Assert.Equal("The tickets were given back. £12.00 comes back to you.", await guest.TextAsync(".notice"));
        Assert.Equal(["B1", "B2", "B3"], await guest.TicketsAsync());
        Assert.Equal(["REFUNDED"], await guest.TextsAsync(".ticket-state"));
        Assert.StartsWith("£12.00 Back to the card", await guest.TextAsync(".given-back li"));
        Assert.Contains("£12.00", (await Mailbox.MailToAsync("ann@example.org")).TextBody);
        await guest.FollowAsync("Print view");
        Assert.Equal(["B1", "B2"], await guest.TicketsAsync());
    }

    [Fact]
    public async Task Exchanges_two_tickets_for_a_dearer_evening_and_pays_the_difference()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "2026-03-04 19:30").InAsync(Site);
        await Site.AnotherScreeningAsync(cinema, hoursLater: 24, surcharge: 300);
        var guest = await AVisitorAsync();
        await guest.HoldAsync(cinema.ScreeningId, "B1", "B2");
        await guest.PayAsync();
        var old = guest.Address;

        await guest.FollowAsync("Exchange them");
        await guest.PressAsync("Choose another screening");
        await guest.PickAsync("Day", "Thursday 5 March");
        await guest.PressAsync("Show this day");
        await guest.ClickAsync(".screening-time");
        await guest.PressAsync("Find us seats");
        await guest.ClickAsync(".proposal");
        Assert.Contains("which count for £25.50", await guest.TextAsync(".notice"));
        await guest.PressAsync("Hold these seats");
        Assert.Equal("£6.00", await guest.TextAsync(".price-lines .due td"));
        await guest.ClickAsync(".till-roll .button");
        await guest.ClickAsync("button[value=pay]");

        Assert.Equal(2, (await guest.TicketsAsync()).Count);
        Assert.StartsWith("Got for tickets of booking", await guest.TextAsync(".given-back li"));
        await guest.GoAsync(old);
        Assert.Equal("These tickets are no longer valid", await guest.HeadingAsync());
        Assert.Equal(["EXCHANGED", "EXCHANGED"], await guest.TextsAsync(".ticket-state"));
    }

    [Fact]
    public async Task Reads_all_of_it_in_Spanish_and_takes_a_voucher()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "2026-03-04 19:30").InAsync(Site);
        var guest = await AVisitorAsync();
        await guest.GoAsync($"/es/screenings/{cinema.ScreeningId}/seats");
        await guest.ChooseAsync("B1", "B2");
        await guest.PressAsync("Continue");
        await guest.PressAsync("Hold these seats");
        await guest.PayAsync(email: "ana@example.org");
        await guest.FollowAsync("Exchange them");
        await guest.PressAsync("Choose another screening");
        await guest.ClickAsync(".screening-time");
        await guest.ChooseAsync("A1");
        await guest.PressAsync("Continue");
        await guest.PressAsync("Hold these seats");
        Assert.Single(await guest.ProblemsAsync());

        await guest.GoAsync("/es/bookings/" + await ReferenceAsync());
        await guest.FollowAsync("Give them back");
        await guest.TickAsync("Row {0} seat {1}", "B", "1");
        await guest.Page.Locator("[name=Way][value=Voucher]").CheckAsync();
        await guest.PressAsync("See what comes back");
        await guest.PressAsync("Give them back for {0}", "12,00 £");
        Assert.Equal(19, (await guest.TextAsync(".given-voucher code")).Length);
        await guest.GoAsync("/es/refunds");
    }

    [Fact]
    public async Task A_cashier_gives_back_more_than_fifty_with_a_manager_beside_them()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        await Site.ActorAsync(Roles.Manager);
        var booking = await Site.BookingAsync(await Site.BuyAsync(cinema, "B1", "B2", "B3", "B4", "B5"));
        var cashier = await AVisitorAsync(Look.Desk);
        await cashier.SignInAsync(Site, Roles.Cashier);
        await cashier.GoAsync($"/manage/bookings/{booking.Reference}");
        await cashier.FollowAsync("Refund");
        foreach (var box in await cashier.Page.Locator("[name='Form.Tickets']").AllAsync())
            await box.CheckAsync();
        await cashier.Page.Locator("[value=Everything]").CheckAsync();
        await cashier.WriteAsync("Reason", "The sound failed");
        await cashier.PressAsync("Give the money back");
        Assert.Equal(["A manager has to sign in below for this refund."], await cashier.ProblemsAsync());
        await cashier.PhotographAsync("staff-refund");

        await cashier.WriteAsync("Manager’s e-mail", "manager@staff.example");
        await cashier.WriteAsync("Manager’s password", Desk.Password);
        await cashier.PressAsync("Give the money back");
        Assert.Equal("£63.75 goes back to the customer.", await cashier.TextAsync(".notice"));
        await cashier.PhotographAsync("staff-refunded");
        await cashier.GoAsync($"/es/manage/bookings/{booking.Reference}");
    }

    private Task<string> ReferenceAsync() => Site.RunAsync(async (CinemaSite.Data.CinemaDbContext db) =>
        (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(db.Bookings.Where(b => b.ConfirmedAt != null))).Reference);
}
