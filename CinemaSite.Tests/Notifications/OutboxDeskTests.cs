using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Notifications;

public sealed class OutboxDeskTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private readonly RecordingMailer mailer = new();
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync() => cinema = await ACinema.With().InAsync(site);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_sent_mail_goes_out_again_as_a_mail_of_its_own_and_the_history_says_who_wanted_it()
    {
        var sent = await SentAsync("A1");
        Assert.Null(await AgainAsync(sent.Id));
        Assert.Equal("This mail is on its way already.", $"{await AgainAsync(sent.Id)}");
        Assert.Equal(1, await site.SendAsync(mailer));

        var all = await site.OutboxAsync();
        Assert.Equal([sent.Key, $"{sent.Key}#2"], all.Select(m => m.Key));
        Assert.Equal(2, mailer.Sent.Select(m => m.MessageId).Distinct().Count());
        Assert.Null(await AgainAsync(all[1].Id));
        Assert.Equal(1, await site.SendAsync(mailer));
        Assert.Equal($"{sent.Key}#3", (await site.OutboxAsync())[2].Key);
        Assert.Equal(
            [("Sent a mail again", sent.Key), ("Sent a mail again", $"{sent.Key}#2")],
            (await site.RunAsync((CinemaDbContext db) => db.History.Where(e => e.Subject == nameof(OutboxMessage)).OrderBy(e => e.Number).ToListAsync())).Select(e => (e.What, e.SubjectName)));
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_tried_again_as_the_same_mail()
    {
        await site.BuyAsync(cinema, "A1");
        mailer.Before = _ => throw new InvalidOperationException("451 later");
        for (var attempt = 0; attempt < OutboxMessage.MostAttempts; attempt++)
        {
            await site.SendAsync(mailer);
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        var dead = Assert.Single(await site.OutboxAsync());
        Assert.Equal(MailState.Dead, dead.State);
        mailer.Before = _ => Task.CompletedTask;
        Assert.Null(await AgainAsync(dead.Id));
        Assert.Equal(1, await site.SendAsync(mailer));

        var revived = Assert.Single(await site.OutboxAsync());
        Assert.Equal((MailState.Sent, 1, dead.MessageId), (revived.State, revived.Attempts, Assert.Single(mailer.Sent).MessageId));
    }

    [Fact]
    public async Task All_mails_that_were_given_up_are_tried_again_but_those_that_were_sent_once_more()
    {
        foreach (var (seat, email) in new[] { ("A1", "ana@example.com"), ("B1", "bob@example.com"), ("C1", "cleo@example.com") })
            await site.SellAsync(cinema, [seat], email: email);
        mailer.Before = mail => throw new MailNotSentException("550", mail.To == "cleo@example.com" ? MailTrouble.Mail : MailTrouble.Address);
        await site.SendAsync(mailer);
        mailer.Before = _ => Task.CompletedTask;
        var bob = (await site.OutboxAsync())[1];
        Assert.Null(await site.RunAsync((CinemaDbContext db) => db.InTransactionAsync(async () =>
        {
            db.Add(bob.Again(2, site.Now));
            await db.SaveChangesAsync();
            return (Refusal?)null;
        }, default)));

        Assert.Equal(0, await AllAgainAsync(new(Address: "bob@")));
        Assert.Equal(0, await AllAgainAsync(new(Kind: NoticeKind.Reminder)));
        Assert.Equal(1, await AllAgainAsync(new(MailState.Sent)));
        Assert.Equal(0, await AllAgainAsync(new()));
        Assert.Equal(2, await site.SendAsync(mailer));
        Assert.Equal(["ana@example.com", "bob@example.com"], mailer.Sent.Select(m => m.To));
        Assert.Equal(
            [MailState.Sent, MailState.Dead, MailState.Failing, MailState.Sent], (await site.OutboxAsync()).Select(m => m.State));
        var told = Assert.Single(await site.RunAsync((CinemaDbContext db) => db.History.Where(e => e.Subject == nameof(OutboxMessage)).ToListAsync()));
        Assert.Equal(("Had all mails tried again that were given up", "1"), (told.What, told.SubjectName));
    }

    [Fact]
    public async Task Two_notices_about_one_booking_do_not_hold_each_other_up()
    {
        await site.RunAsync((CinemaDbContext db) => db.InTransactionAsync(() =>
        {
            foreach (var note in new[] { "CN-1", "CN-2", "CN-3" })
                db.Add(OutboxMessage.Of(NoticeKind.TicketsGivenBack, $"given-back:{note}", 7, site.Now));
            foreach (var message in db.Outbox.Local.Take(2))
                message.MarkFailed("550 no such mailbox", site.Now, isFinal: true);
            return db.SaveChangesAsync();
        }, default));

        Assert.Null(await AgainAsync(1));
        Assert.Equal(1, await AllAgainAsync(new()));
        Assert.All(await site.OutboxAsync(), m => Assert.Equal(MailState.Waiting, m.State));
    }

    [Fact]
    public async Task The_outbox_is_looked_through_by_state_kind_and_address()
    {
        await SentAsync("A1");
        await site.SellAsync(cinema, ["B1"], email: "bob@example.com");
        mailer.Before = _ => throw new InvalidOperationException("451 later");
        await site.SendAsync(mailer);
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        await site.SellAsync(cinema, ["C1"], email: "cleo@example.com");

        Assert.Equal(new OutboxCounts(1, 1, 0, 1, site.Now.AddSeconds(-30)), await site.RunAsync((CinemaDbContext db) => db.OutboxCountsAsync(default)));
        Assert.Equal(["bob@example.com"], await FoundAsync(new(MailState.Failing)));
        Assert.Equal([null], await FoundAsync(new(MailState.Waiting)));
        Assert.Empty(await FoundAsync(new(MailState.Dead)));
        Assert.Equal(["bob@example.com"], await FoundAsync(new(Address: "BOB@")));
        Assert.Empty(await FoundAsync(new(Kind: NoticeKind.Reminder)));
        Assert.Equal(3, (await FoundAsync(new(Kind: NoticeKind.BookingConfirmation))).Count);
    }

    [Fact]
    public async Task What_a_mail_said_is_thrown_away_after_thirty_days_and_that_it_was_sent_is_not()
    {
        var old = await SentAsync("A1");
        site.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await PurgeAsync());
        Assert.Null(await AgainAsync(old.Id));
        await site.SendAsync(mailer);
        var recent = (await site.OutboxAsync())[^1];
        site.Clock.Advance(TimeSpan.FromDays(1.1));

        Assert.Equal(1, await PurgeAsync());
        Assert.Equal(0, await PurgeAsync());
        Assert.Equal([recent.Id], await site.RunAsync((CinemaDbContext db) => db.MailCopies.Select(c => c.OutboxId).ToListAsync()));
        Assert.Equal([old.Key, recent.Key], (await site.OutboxAsync()).Select(m => m.Key));
    }

    [Fact]
    public async Task A_mail_that_is_still_tried_keeps_what_it_says_however_old_it_is()
    {
        await site.BuyAsync(cinema, "A1");
        mailer.Before = _ => throw new InvalidOperationException("451 later");
        await site.SendAsync(mailer);
        site.Clock.Advance(TimeSpan.FromDays(90));

        Assert.Equal(0, await PurgeAsync());
        Assert.Single(await site.RunAsync((CinemaDbContext db) => db.MailCopies.ToListAsync()));
    }

    private async Task<OutboxMessage> SentAsync(string seat)
    {
        await site.SellAsync(cinema, [seat]);
        Assert.Equal(1, await site.SendAsync(mailer));
        return (await site.OutboxAsync())[^1];
    }

    private Task<Refusal?> AgainAsync(int id) => site.RunAsync((SendMailAgain again) => again.RunAsync(new Actor(null, "manager@rio.example", site.Now), id, default));

    private Task<int> AllAgainAsync(OutboxSearch search) =>
        site.RunAsync((TryMailsAgain again) => again.RunAsync(new Actor(null, "manager@rio.example", site.Now), search, default));

    private Task<int> PurgeAsync() => site.RunAsync((PurgeMailBodies purge) => purge.RunAsync(default));

    private async Task<IReadOnlyList<string?>> FoundAsync(OutboxSearch search) =>
        [.. (await site.RunAsync((CinemaDbContext db) => db.OutboxLinesAsync(search, 0, 10, default))).Select(l => l.To)];
}
