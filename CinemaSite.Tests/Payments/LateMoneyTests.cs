using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory]
    [InlineData("en", "Your money goes back to you", "Your payment for “Ran,")]
    [InlineData("es", "Te devolvemos tu dinero", "Tu pago por «Ran,")]
    public async Task The_customer_has_an_apology(string language, string subject, string opening)
    {
        var letters = new RecordingMailer();
        site.With(services => services.AddSingleton<IMailer>(letters));
        var cinema = await ACinema.With().InAsync(site);
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await site.RunAsync((CinemaDbContext db) => db.Bookings.ExecuteUpdateAsync(set => set.SetProperty(b => b.Language, language)));
        await site.StartPayingAsync(booking);
        await site.AnswerAsync(booking, GatewayState.Paid);
        await site.RunAsync((CinemaDbContext db) => db.SeatClaims.ExecuteDeleteAsync());
        await site.SettleAsync(booking);

        await site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));

        var mail = Assert.Single(letters.Sent);
        Assert.Equal(("anna@example.org", subject), (mail.To, mail.Subject));
        Assert.Contains(opening, mail.Text, StringComparison.Ordinal);
        Assert.Contains(mail.Text.Split('\n'), line => line.Contains("25", StringComparison.Ordinal) && line.Contains('£', StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
