using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Notifications;

/// <summary>Seats sold in a test, and the outbox emptied through a mailer of the test's.</summary>
internal static class Sales
{
    /// <summary>Sells seats as paying for them does; answers the booking's id.</summary>
    public static async Task<int> SellAsync(
        this TheSite site, ACinema cinema, string[] seats, string name = "Ana", string email = "ana@example.com", string language = "en", bool toOutbox = true)
    {
        var request = cinema.Request(Guid.NewGuid().ToString("N"), seats) with { Language = language };
        var held = await cinema.TryToHoldAsync(request);
        Assert.Null(held.Refusal);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinemaDbContext>();
        var confirm = scope.ServiceProvider.GetRequiredService<ConfirmBooking>();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        return await db.InTransactionAsync(async () =>
        {
            var booking = await db.Bookings.Include(b => b.Tickets).SingleAsync(b => b.Reference == held.Reference);
            booking.NameCustomer(name, email);
            Assert.True(await confirm.StartPayingAsync(booking, CancellationToken.None) && await confirm.RunAsync(booking, now, CancellationToken.None));
            if (toOutbox)
                db.Add(OutboxMessage.Confirmation(booking, now));
            await db.SaveChangesAsync();
            return booking.Id;
        }, CancellationToken.None);
    }

    public static async Task<int> SendAsync(this TheSite site, IMailer mailer, CancellationToken ct = default)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<SendOutbox>(scope.ServiceProvider, mailer).RunAsync(ct);
    }

    public static async Task<Mail?> ConfirmationAsync(this TheSite site, int bookingId)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredKeyedService<INoticeWriter>(NoticeKind.BookingConfirmation)
            .WriteAsync(OutboxMessage.Of(NoticeKind.BookingConfirmation, $"confirmation:{bookingId}", bookingId, TheSite.Noon.UtcDateTime), CancellationToken.None);
    }

    public static Task<List<OutboxMessage>> OutboxAsync(this TheSite site) =>
        site.RunAsync((CinemaDbContext db) => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    public static Task CancelAsync(this TheSite site, int bookingId) => site.RunAsync((CinemaDbContext db) =>
        db.Bookings.Where(b => b.Id == bookingId).ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, BookingStatus.Cancelled)));
}
