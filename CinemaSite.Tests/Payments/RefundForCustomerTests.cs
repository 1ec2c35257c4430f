using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>What a cashier gives back for a customer. An adult pays 12.00 and a fee of 0.75.</summary>
public sealed class RefundForCustomerTests : SiteTests
{
    private static readonly ManagerSignIn Manager = new("manager@staff.example", Desk.Password);

    private ACinema cinema = null!;
    private Actor cashier = null!;

    public RefundForCustomerTests() => Site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "2026-03-02 19:30", seats: ["________", "________"]).InAsync(Site);
        cashier = await Site.ActorAsync(Roles.Cashier);
        await Site.ActorAsync(Roles.Manager);
    }

    [Theory]
    [InlineData(RefundMeasure.Terms, 0, "1020 Online", "A1 Refunded 255")]
    [InlineData(RefundMeasure.Price, 0, "1200 Online", "A1 Refunded 75")]
    [InlineData(RefundMeasure.Everything, 0, "1275 Online", "A1 Refunded 0")]
    [InlineData(RefundMeasure.Sum, 500, "500 Online", "A1 Refunded 775")]
    [InlineData(RefundMeasure.Sum, 1276, "At most £12.75 can go back for the ticket for A1.", "A1 Active 0")]
    [InlineData(RefundMeasure.Sum, -1, "At most £12.75 can go back for the ticket for A1.", "A1 Active 0")]
    [InlineData(RefundMeasure.Sum, 0, "By the terms nothing comes back now. Choose another sum.", "A1 Active 0")]
    public async Task Any_sum_up_to_what_was_paid(RefundMeasure measure, long each, string answer, string then)
    {
        var booking = await Site.BuyAsync(cinema, "A1");

        var refunded = await Site.RefundForAsync(await RefundAsync(booking) with { Measure = measure, Each = each }, cashier);

        Assert.Equal(answer, refunded.Refusal?.ToString() ?? refunded.Refunds.Said());
        Assert.Equal(then, (await Site.BookingAsync(booking)).Said());
    }

    [Fact]
    public async Task Without_a_reason_nothing_goes_back()
    {
        var booking = await Site.BuyAsync(cinema, "A1");

        Assert.Equal("Write why the money goes back.", $"{(await Site.RefundForAsync(await RefundAsync(booking) with { Reason = " " }, cashier)).Refusal}");
    }

    [Fact]
    public async Task Above_fifty_a_manager_is_asked_again()
    {
        var booking = await Site.BuyAsync(cinema, "A1", "A2", "A3", "A4");
        var refund = await RefundAsync(booking) with { Measure = RefundMeasure.Everything };

        var asked = await Site.RefundForAsync(refund, cashier);
        Assert.Equal(("A manager has to sign in below for this refund.", true), ($"{asked.Refusal}", asked.AsksManager));
        foreach (var wrong in new[] { Manager with { Password = "three green umbrellas" }, Manager with { Email = "cashier@staff.example" }, new("nobody@staff.example", "") })
            Assert.Equal("This is not the e-mail address and password of a manager.", $"{(await Site.RefundForAsync(refund with { Manager = wrong }, cashier)).Refusal}");
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.Refunds.CountAsync()));

        Assert.Equal("5100 Online", (await Site.RefundForAsync(refund with { Manager = Manager }, cashier)).Refunds.Said());
    }

    [Fact]
    public async Task Fifty_itself_a_cashier_gives_alone()
    {
        var booking = await Site.BuyAsync(cinema, "A1", "A2", "A3", "A4");

        Assert.Equal("5000 Online", (await Site.RefundForAsync(await RefundAsync(booking) with { Measure = RefundMeasure.Sum, Each = 1250 }, cashier)).Refunds.Said());
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_manager_out_of_it()
    {
        var refund = await RefundAsync(await Site.BuyAsync(cinema, "A1"));
        for (var n = 0; n < 10; n++)
            await Site.RefundForAsync(refund with { Manager = Manager with { Password = $"{n}" } }, cashier);

        Assert.Equal("This is not the e-mail address and password of a manager.", $"{(await Site.RefundForAsync(refund with { Manager = Manager }, cashier)).Refusal}");
    }

    [Fact]
    public async Task A_ticket_that_was_used_needs_a_manager_and_keeps_when_it_was_used()
    {
        var booking = await Site.BuyAsync(cinema, "A1");
        await Site.ScanAsync((await Site.TicketIdsAsync(booking))[0]);
        var refund = await RefundAsync(booking) with { Measure = RefundMeasure.Everything };

        Assert.True((await Site.RefundForAsync(refund, cashier)).AsksManager);
        Assert.Null((await Site.RefundForAsync(refund with { Manager = Manager }, cashier)).Refusal);

        var ticket = (await Site.BookingAsync(booking)).Tickets.Single();
        Assert.Equal((TicketStatus.Refunded, Site.Now), (ticket.Status, ticket.UsedAt));
    }

    [Fact]
    public async Task After_the_start_a_sum_of_their_own_still_goes_back()
    {
        var booking = await Site.BuyAsync(cinema, "A1");
        Site.Wait(8 * 60);
        var late = cashier with { Now = Site.Now };

        Assert.Equal("By the terms nothing comes back now. Choose another sum.", $"{(await Site.RefundForAsync(await RefundAsync(booking), late)).Refusal}");
        Assert.Equal("1200 Voucher", (await Site.RefundForAsync(await RefundAsync(booking) with { Measure = RefundMeasure.Price, Way = ReturnWay.Voucher }, late)).Refunds.Said());
    }

    [Fact]
    public async Task The_history_has_it_with_before_and_after()
    {
        var booking = await Site.BuyAsync(cinema, "A1");
        var ticket = (await Site.TicketIdsAsync(booking))[0];
        await Site.RefundForAsync(await RefundAsync(booking) with { Manager = Manager }, cashier);

        var entry = await Site.RunAsync((CinemaDbContext db) => db.History.AsNoTracking().SingleAsync());
        Assert.Equal(("Refunded tickets", cashier.Name, (await Site.BookingAsync(booking)).Reference), (entry.What, entry.UserName, entry.SubjectName));
        Assert.Contains(new ToldChange($"Ticket {ticket}", "Status", "Active", "Refunded"), entry.Told());
        Assert.Contains(new ToldChange($"Booking {booking}", "Reason", null, "The sound failed"), entry.Told());
        Assert.Contains(new ToldChange($"Booking {booking}", "Manager", null, "manager@staff.example"), entry.Told());
    }

    [Fact]
    public async Task Twenty_cashiers_at_once_give_it_back_once()
    {
        var refund = await RefundAsync(await Site.BuyAsync(cinema, "A1"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Site.RefundForAsync(refund, cashier))));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.Equal("1020 Online", (await Site.RefundsAsync()).Said());
    }

    private async Task<StaffRefund> RefundAsync(int booking) =>
        new(booking, await Site.TicketIdsAsync(booking), RefundMeasure.Terms, 0, ReturnWay.AsPaid, "The sound failed");
}
