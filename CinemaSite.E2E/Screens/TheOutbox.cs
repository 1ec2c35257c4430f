using CinemaSite.Data;
using CinemaSite.E2E.Journeys;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.E2E.Screens;

/// <summary>The outbox on a day with many mails and some that failed, as a manager looks after it.</summary>
public sealed class TheOutbox(TheBrowser browser) : Journey(browser)
{
    private const int Mails = 300;

    private static readonly string[] Errors =
    [
        "The mail server said: 550 5.1.1 <(recipient)> is not known here; see https://mail.example.net/refusals?code=7f3c0a55d1e94a0b8c",
        "The mail server mail.rio.example:587 cannot be reached: Connection refused",
        "The mail server said: 451 4.7.1 Greylisted, please come back in a few minutes",
    ];

    protected override IReadOnlyList<Look> Looks => Look.Four;

    [Fact]
    public async Task Says_what_failed_and_has_it_tried_again()
    {
        await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var tickets = (await Site.Services.GetRequiredService<MailGallery>().MailsAsync(CancellationToken.None)).First(m => m.Kind == NoticeKind.BookingConfirmation).Mail;
        await Site.RunAsync((CinemaDbContext db) => db.InTransactionAsync(() => FillAsync(db, tickets), CancellationToken.None));

        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("outbox", "/manage/outbox");
        await manager.FollowAsync("Next page");
        await manager.WriteAsync("E-mail", "montgomery7");
        await manager.PressAsync("Search");
        await manager.PhotographAsync("outbox-found");
        await manager.VisitAsync("outbox-given-up", "/manage/outbox?state=Dead");
        await manager.ClickAsync("tbody th a");
        await manager.PhotographAsync("outbox-mail-given-up");
        await manager.VisitAsync("outbox-mail", "/manage/outbox/1");
        await manager.GoAsync("/es/manage/outbox?state=Dead");
        await manager.PressAsync("Try all {0} again", 18);
        Assert.Equal("Se vuelven a intentar 18 correos.", await manager.TextAsync(".notice"));
        await manager.PhotographAsync("outbox-tried-again");
    }

    private async Task<int> FillAsync(CinemaDbContext db, Mail tickets)
    {
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        List<OutboxMessage> messages =
        [
            .. Enumerable.Range(0, Mails).Select(n => OutboxMessage.Of(
                n % 3 == 0 ? NoticeKind.MoneyReturned : n % 3 == 1 ? NoticeKind.VoucherReceipt : NoticeKind.RescueAnswer, $"notice:{n}", n + 1000, now.AddMinutes(-n))),
        ];
        foreach (var (n, message) in messages.Index())
            if (n % 25 == 3)
                message.MarkFailed(Errors[1 + n % 2], now.AddDays(1));
            else if (n % 17 == 5)
                message.MarkFailed(Errors[0], now, isFinal: true);
            else
                message.MarkSent(now.AddMinutes(-n + 1));
        db.AddRange(messages);
        await db.SaveChangesAsync();
        db.AddRange(messages.Select((message, n) => MailCopy.Of(
            message, n == 0 ? tickets : new Mail($"montgomery{n}.castellanos.whitfield@post.example.org", $"Montgomery {n}", $"Tu reserva para Sentimental Value: qué pasa ahora ({n})", "Hello"), now)));
        return await db.SaveChangesAsync();
    }
}
