using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

public sealed class LateMoneyTests : IAsyncDisposable
{
    private readonly TheSite site = new();

    [Fact]
    public async Task Money_for_seats_that_are_gone_is_owed_back()
    {
        var cinema = await ACinema.With().InAsync(site);
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await site.StartPayingAsync(booking);
        await site.AnswerAsync(booking, GatewayState.Paid);
        await site.RunAsync((CinemaDbContext db) => db.SeatClaims.Where(c => c.SeatId == cinema.Seat("A2")).ExecuteDeleteAsync());

        Assert.Equal(PaymentState.RefundDue, await site.SettleAsync(booking));

        var lost = await site.BookingAsync(booking);
        Assert.All(lost.Tickets, t => Assert.Equal(TicketStatus.Held, t.Status));
        Assert.Null(lost.ReceiptNumber);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
