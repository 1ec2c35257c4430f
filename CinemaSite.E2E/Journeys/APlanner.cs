using CinemaSite.E2E.Screens;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who books days ahead without an account, is reminded, and wants that no more.</summary>
public sealed class APlanner(TheBrowser browser) : Journey(browser)
{
    private const string Email = "anna@example.org";

    protected override IReadOnlyList<Look> Looks => Look.Four;

    [Fact]
    public async Task Is_reminded_the_day_before_and_turns_reminders_off()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "2026-03-05 19:30").InAsync(Site);
        var planner = await AVisitorAsync();
        await planner.HoldAsync(cinema.ScreeningId, "B1", "B2");
        await planner.PayAsync(email: Email);
        await Mailbox.MailToAsync(Email);
        Mailbox.Empty();

        Site.Clock.SetUtcNow(new(2026, 3, 4, 19, 30, 0, TimeSpan.Zero));
        Assert.Equal(1, await RemindAsync());
        var mail = await Mailbox.MailToAsync(Email);
        Assert.Equal("See you soon: Ran, Thursday 5 March, 19:30", mail.Subject);
        await planner.GoAsync(mail.LinkTo("/bookings/"));
        Assert.Equal(["B1", "B2"], await planner.TicketsAsync());

        var elsewhere = await AVisitorAsync();
        await elsewhere.VisitAsync("mail-choices", mail.LinkTo("/mail/"));
        Assert.Equal("What we write to you", await elsewhere.HeadingAsync());
        await elsewhere.PressAsync("No more reminders");
        Assert.Equal("We send no more reminders to you.", await elsewhere.TextAsync(".notice"));
        await elsewhere.PhotographAsync("mail-choices-off");
        await elsewhere.GoAsync("/es" + mail.LinkTo("/mail/"));

        await Site.BuyAsync(await Site.AnotherScreeningAsync(cinema, 48), "B1");
        Site.Clock.SetUtcNow(new(2026, 3, 6, 19, 30, 0, TimeSpan.Zero));
        Assert.Equal(0, await RemindAsync());
    }

    /// <summary>What the jobs do within minutes.</summary>
    private async Task<int> RemindAsync()
    {
        var reminders = await Site.RunAsync((QueueReminders queue) => queue.RunAsync(CancellationToken.None));
        await Site.RunAsync((SendOutbox send) => send.RunAsync(CancellationToken.None));
        return reminders;
    }
}
