using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.E2E.Screens;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody at the counter to whom people come with what they have: a reference, a lost ticket, a change of mind.</summary>
public sealed class ACounterClerk(TheBrowser browser) : Journey(browser)
{
    protected override IReadOnlyList<Look> Looks => [new(Look.Phone, ColorScheme.Light), .. Look.Desk];

    [Fact]
    public async Task Hands_out_prints_again_takes_back_sells_a_voucher_and_the_reports_are_right()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var clerk = await AVisitorAsync();
        await clerk.SignInAsync(Site, Roles.Cashier);
        await clerk.GoAsync("/boxoffice/open");
        await clerk.WriteAsync("Change in the drawer", "100");
        await clerk.PressAsync("Open the till");

        var online = await cinema.HoldAsync("Anna", "B1", "B2");
        await Site.PayAsync(online);
        await Site.BuyOnlineAsync(cinema, "Ben", "A1");
        await PrintAgainAsync(clerk, online);

        var till = await ATill.OfAsync(Site, cinema);
        await GiveBackAsync(clerk, await till.SellForCashAsync("C1", "C2"));
        await SellAVoucherAsync(clerk);

        await clerk.VisitAsync("till-x-report", $"/boxoffice/reports/{till.Id}");
        Assert.Equal("X report", await clerk.HeadingAsync());
        Assert.Equal("£137.00", await clerk.TextAsync(".till-report .is-sum dd"));

        await CloseAsync(clerk);
        await clerk.VisitAsync("till-z-report", $"/boxoffice/reports/{till.Id}");
        Assert.Equal("Z report", await clerk.HeadingAsync());
        Assert.Equal("£137.00", await clerk.TextAsync(".till-report .is-sum dd"));
        Assert.Equal("-£0.50", await clerk.TextAsync(".till-report .is-off dd"));
        Assert.Equal("£37.00", await clerk.TextAsync(".till-report-table tfoot td"));
        await clerk.PrintAsync("till-z-report");
        await clerk.GoAsync("/es/boxoffice/reports");
        await Site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task Exchanges_a_ticket_for_another_seat_and_the_old_one_is_dead_only_then()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        await ATill.OpenAsync(Site, cinema);
        var reference = await Site.BuyOnlineAsync(cinema, "Anna", "B1", "B2");
        var clerk = await AVisitorAsync();
        await clerk.SignInAsync(Site, Roles.Cashier);

        await clerk.GoAsync("/boxoffice/collect?q=" + reference);
        await clerk.FollowAsync("Exchange tickets");
        await clerk.PressAsync("Hold the new seats");
        Assert.Equal(["Choose at least one ticket."], await clerk.ProblemsAsync());
        await clerk.Page.GetByLabel("B1").CheckAsync();
        await clerk.Page.GetByLabel("19:30").CheckAsync();
        await clerk.WriteAsync("Seats", "c4");
        await clerk.PhotographAsync("till-exchange");
        await clerk.PressAsync("Hold the new seats");
        Assert.Equal("To pay £0.00", await clerk.HeadingAsync());
        Assert.Equal(2, await GoodTicketsAsync(reference));

        await clerk.PressAsync("Give out the tickets");
        Assert.Equal(1, await GoodTicketsAsync(reference));
        await Site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task A_manager_reads_the_day_line_by_line_and_puts_something_right()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var till = await ATill.OpenAsync(Site, cinema);
        await till.SellForCashAsync("C1", "C2");
        Assert.Null((await Site.SellVoucherAsync(till, 2500)).Refusal);

        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("till-reports", "/boxoffice/reports");
        await manager.FollowAsync("Line by line");
        await manager.WriteAsync("Amount", "-4.00");
        await manager.WriteAsync("Reason", "Taken twice");
        await manager.PressAsync("Write the correction");
        await manager.PhotographAsync("till-ledger");
        Assert.Equal("£45.00", await manager.TextAsync("tfoot td"));

        await manager.FollowAsync("Z report of the day");
        await manager.PhotographAsync("till-day");
        Assert.Contains("Taken twice", await manager.TextAsync(".till-report"), StringComparison.Ordinal);
        await manager.PrintAsync("till-day");
    }

    private async Task PrintAgainAsync(Screen clerk, int booking)
    {
        var (reference, code) = await Site.RunAsync((CinemaDbContext db) =>
            db.Tickets.Where(t => t.BookingId == booking).Select(t => ValueTuple.Create(t.Booking.Reference, t.Code!)).FirstAsync());
        await clerk.GoAsync("/boxoffice/collect?q=blume");
        Assert.Equal(2, (await clerk.TextsAsync(".collect-line")).Count);
        await clerk.PhotographAsync("till-found");
        await clerk.VisitAsync("till-collect", "/boxoffice/collect");
        await clerk.WriteAsync("Reference, name, e-mail, or scan a ticket", reference.ToLowerInvariant());
        await clerk.HitAsync("Enter");
        Assert.Equal("/boxoffice/collect/" + reference, clerk.Address);
        await clerk.PhotographAsync("till-booking");

        await clerk.FollowAsync("Print again, with new codes");
        await clerk.PressAsync("Print with new codes");
        Assert.Equal(["Say why, in at most 200 characters."], await clerk.ProblemsAsync());
        await clerk.WriteAsync("Reason", "Lost on the bus");
        await clerk.PhotographAsync("till-reprint");
        await clerk.PressAsync("Print with new codes");
        Assert.Equal(["B1", "B2"], await clerk.TicketsAsync());
        await clerk.PhotographAsync("till-print");

        var finder = await AVisitorAsync();
        await finder.GoAsync("/T/" + code);
        Assert.Equal(1, await finder.Page.Locator(".notice-bad").CountAsync());
    }

    private static async Task GiveBackAsync(Screen clerk, string reference)
    {
        await clerk.GoAsync("/boxoffice/collect?q=" + reference);
        await clerk.FollowAsync("Give tickets back");
        await clerk.Page.GetByLabel("C1").CheckAsync();
        await clerk.Page.GetByLabel("Everything, with the fee").CheckAsync();
        await clerk.PhotographAsync("till-refund");
        await clerk.PressAsync("Give the money back");
        Assert.Single(await clerk.ProblemsAsync());
        await clerk.WriteAsync("Reason", "Ill");
        await clerk.PressAsync("Give the money back");
        Assert.Equal("Back in cash: £12.00.", await clerk.TextAsync(".notice"));
        await clerk.PhotographAsync("till-given-back");
    }

    private static async Task SellAVoucherAsync(Screen clerk)
    {
        await clerk.GoAsync("/boxoffice/vouchers");
        await clerk.WriteAsync("Worth", "25");
        await clerk.WriteAsync("Cash handed over", "30");
        await clerk.PhotographAsync("till-voucher");
        await clerk.PressAsync("Sell the voucher");
        Assert.Equal("Change £5.00", await clerk.TextAsync(".till-change"));
        Assert.Equal("£25.00", await clerk.TextAsync(".voucher-value"));
        await clerk.PhotographAsync("till-voucher-sold");
        await clerk.PrintAsync("till-voucher-sold");
    }

    private static async Task CloseAsync(Screen clerk)
    {
        await clerk.GoAsync("/boxoffice/close");
        await clerk.WriteAsync("Cash in the drawer", "136.50");
        await clerk.WriteAsync("Note", "A coin short");
        await clerk.PressAsync("Close the till");
    }

    private Task<int> GoodTicketsAsync(string reference) => Site.RunAsync((CinemaDbContext db) =>
        db.Tickets.CountAsync(t => t.Booking.Reference == reference && t.Status == TicketStatus.Active));
}
