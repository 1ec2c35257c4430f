using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.E2E.Screens;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.E2E.Journeys;

/// <summary>Money that comes when the seats are gone, a refund that the bank refuses, and whoever looks after both.</summary>
public sealed class ALatePayer(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Has_the_money_back_and_the_desk_knows_of_all_that_went_wrong()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var late = await AVisitorAsync();
        await late.HoldAsync(cinema.ScreeningId, "B1", "B2");
        var checkout = late.Address;
        await late.GoToPayAsync();
        await late.PhotographAsync("test-payment");
        await late.GoAsync(checkout);
        await late.PhotographAsync("payment-under-way");
        await late.PressAsync("Go to the payment page");
        await late.ClickAsync("button[value=pay-late]");
        Assert.Equal("You left without paying. Nothing was charged.", await late.TextAsync(".notice"));
        await late.PressAsync("Give the seats back");

        var quick = await AVisitorAsync();
        await quick.HoldAsync(cinema.ScreeningId, "B1", "B2");
        await quick.GoToPayAsync();
        await quick.ClickAsync("button[value=pay-for-good]");
        Assert.Equal(["B1", "B2"], await quick.TicketsAsync());
        await GiveBackAsync();
        Site.Wait(minutes: 6);
        await Site.RunAsync((ReconcilePayments reconcile) => reconcile.RunAsync(CancellationToken.None));
        await Site.RunAsync((SendRefunds send) => send.RunAsync(CancellationToken.None));

        var manager = await AVisitorAsync(Look.Desk);
        await manager.SignInAsync(Site);
        await manager.VisitAsync("today-money", "/manage");
        await manager.FollowAsync("1 refund could not be paid.");
        await manager.PhotographAsync("payments");
        await manager.PressAsync("I paid it in cash");
        Assert.Equal("The refund is written down as paid.", await manager.TextAsync(".notice"));
        await manager.PhotographAsync("payments-paid");
        await manager.GoAsync("/es/manage/payments");
    }

    private Task GiveBackAsync() => Site.RunAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<CinemaDbContext>();
        await db.InTransactionAsync(async () =>
        {
            var booking = await db.Bookings.ForSale().SingleAsync(b => b.Status == BookingStatus.Confirmed);
            return await services.GetRequiredService<GiveBack>().RunAsync(
                booking, [new(booking.Tickets[0], booking.Tickets[0].Total)], new(TicketStatus.Refunded, null, "The customer asked for it"),
                Site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        }, CancellationToken.None);
    });
}
