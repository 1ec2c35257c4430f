using System.Text.Json;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Notifications;

public sealed class SendOutboxTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private readonly RecordingMailer mailer = new();
    private ACinema cinema = null!;

    private DateTime Now => site.Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync() =>
        cinema = await ACinema.With(seats: ["____ ____ ____", "____ ____ ____", "____ ____ ____"]).InAsync(site);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_sold_booking_gets_its_mail_once()
    {
        var id = await site.SellAsync(cinema, ["A1", "A2"]);
        Assert.Equal(1, await site.SendAsync(mailer));
        Assert.Equal(0, await site.SendAsync(mailer));

        Assert.Equal(["ana@example.com"], mailer.Sent.Select(m => m.To));
        var message = Assert.Single(await site.OutboxAsync());
        Assert.Equal((Now, 1, null), (message.SentAt, message.Attempts, message.LastError));
        Assert.Equal(Now, (await site.BookingAsync(id)).ConfirmationSentAt);
    }

    [Fact]
    public async Task A_failing_mail_server_loses_nothing_and_is_asked_less_and_less_often()
    {
        var id = await site.SellAsync(cinema, ["A1", "A2"]);
        mailer.Before = mail => throw new InvalidOperationException($"550 <{mail.To}> try later");
        foreach (var minutes in new[] { 1, 2, 5, 15, 60, 180, 360, 720, 1440 })
        {
            Assert.Equal(0, await site.SendAsync(mailer));
            var message = Assert.Single(await site.OutboxAsync());
            Assert.Equal((null, Now.AddMinutes(minutes), "550 <(recipient)> try later"), (message.SentAt, message.NextAttemptAt, message.LastError));

            site.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            await site.SendAsync(mailer);
            Assert.Equal(message.Attempts, Assert.Single(await site.OutboxAsync()).Attempts);
            site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Null((await site.BookingAsync(id)).ConfirmationSentAt);
        mailer.Before = _ => Task.CompletedTask;
        Assert.Equal(1, await site.SendAsync(mailer));
        Assert.Equal((Now, null), (Assert.Single(await site.OutboxAsync()).SentAt, (await site.OutboxAsync())[0].LastError));
        Assert.Equal(Now, (await site.BookingAsync(id)).ConfirmationSentAt);
        Assert.Single(mailer.Sent);
    }

    [Fact]
    public async Task A_mail_that_fails_does_not_stop_the_others()
    {
        foreach (var (seat, email) in new[] { ("A1", "a@example.com"), ("A5", "b@example.com"), ("A9", "c@example.com") })
            await site.SellAsync(cinema, [seat], email: email);
        mailer.Before = mail => mail.To == "b@example.com" ? throw new InvalidOperationException("No such mailbox") : Task.CompletedTask;

        Assert.Equal(2, await site.SendAsync(mailer));
        Assert.Equal(["a@example.com", "c@example.com"], mailer.Sent.Select(m => m.To));
        Assert.Equal([true, false, true], (await site.OutboxAsync()).Select(m => m.SentAt is not null));
    }

    [Fact]
    public async Task Senders_that_run_at_once_send_each_mail_once()
    {
        string[] seats = ["A1", "A5", "A9", "B1", "B5", "B9", "C1", "C5", "C9"];
        foreach (var seat in seats)
            await site.SellAsync(cinema, [seat], email: $"{seat}@example.com");
        mailer.Before = _ => Task.Delay(10);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.SendAsync(mailer))));
        Assert.Equal(seats.Length, sent.Sum());
        Assert.Equal(seats.Select(s => $"{s}@example.com"), mailer.Sent.Select(m => m.To).Order());
    }

    [Fact]
    public async Task A_sender_that_dies_before_it_says_so_has_its_mail_sent_again()
    {
        await site.SellAsync(cinema, ["A1"]);
        using var shutDown = new CancellationTokenSource();
        mailer.After = _ =>
        {
            shutDown.Cancel();
            throw new OperationCanceledException(shutDown.Token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.SendAsync(mailer, shutDown.Token));
        Assert.Equal((null, 0), (Assert.Single(await site.OutboxAsync()).SentAt, (await site.OutboxAsync())[0].Attempts));

        mailer.After = _ => { };
        Assert.Equal(0, await site.SendAsync(mailer));
        site.Clock.Advance(SendOutbox.Lease);
        Assert.Equal(1, await site.SendAsync(mailer));
        Assert.Single(mailer.Sent.Select(m => m.MessageId).Distinct());
        Assert.Equal(2, mailer.Sent.Count);
    }

    [Fact]
    public async Task A_sold_booking_that_nobody_put_into_the_outbox_is_found()
    {
        var forgotten = await site.SellAsync(cinema, ["A1"], email: "forgotten@example.com", toOutbox: false);
        await cinema.HoldAsync("still choosing", "B1");
        await site.SellAsync(cinema, ["B5"], email: "", toOutbox: false);
        await site.CancelAsync(await site.SellAsync(cinema, ["C1"], toOutbox: false));

        Assert.Equal(1, await site.SendAsync(mailer));
        Assert.Equal(["forgotten@example.com"], mailer.Sent.Select(m => m.To));
        Assert.Equal([$"confirmation:{forgotten}"], (await site.OutboxAsync()).Select(m => m.Key));
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_booking_that_was_cancelled_meanwhile_or_has_nobody_to_write_to()
    {
        await site.CancelAsync(await site.SellAsync(cinema, ["A1"]));
        await site.SellAsync(cinema, ["B1"], email: "");

        Assert.Equal(0, await site.SendAsync(mailer));
        Assert.Empty(mailer.Sent);
        Assert.Empty(await site.OutboxAsync());
    }

    [Fact]
    public async Task A_mail_that_failed_ten_times_is_dead_and_stays_to_be_seen()
    {
        await site.SellAsync(cinema, ["A1"]);
        mailer.Before = _ => throw new InvalidOperationException("451 later");
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            await site.SendAsync(mailer);
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        mailer.Before = _ => Task.CompletedTask;
        Assert.Equal(0, await site.SendAsync(mailer));
        var message = Assert.Single(await site.OutboxAsync());
        Assert.Equal((10, null, Now.AddDays(-3), "451 later"), (message.Attempts, message.SentAt, message.DiedAt, message.LastError));
        Assert.Empty(mailer.Sent);
    }

    [Fact]
    public async Task Each_attempt_sends_the_mail_of_the_first()
    {
        var id = await site.SellAsync(cinema, ["A1"], name: "Ana");
        List<Mail> tried = [];
        mailer.Before = mail =>
        {
            tried.Add(mail);
            throw new InvalidOperationException("421 busy");
        };
        await site.SendAsync(mailer);
        await site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Id == id).ExecuteUpdateAsync(set => set.SetProperty(b => b.CustomerName, "Eva")));
        site.Clock.Advance(TimeSpan.FromHours(1));
        mailer.Before = _ => Task.CompletedTask;
        Assert.Equal(1, await site.SendAsync(mailer));

        var (first, second) = (Assert.Single(tried), Assert.Single(mailer.Sent));
        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second));
        Assert.Equal(("Ana", (await site.OutboxAsync())[0].MessageId), (second.Name, second.MessageId));
        Assert.Single(second.Images);
    }

    [Fact]
    public async Task A_retried_mail_whose_reason_is_gone_is_not_sent_though_it_was_written()
    {
        var id = await site.SellAsync(cinema, ["A1"]);
        mailer.Before = _ => throw new InvalidOperationException("421 busy");
        await site.SendAsync(mailer);
        await site.CancelAsync(id);
        site.Clock.Advance(TimeSpan.FromHours(1));
        mailer.Before = _ => Task.CompletedTask;

        Assert.Equal(0, await site.SendAsync(mailer));
        Assert.Empty(await site.OutboxAsync());
        Assert.Empty(await site.RunAsync((CinemaDbContext db) => db.MailCopies.ToListAsync()));
    }
}
