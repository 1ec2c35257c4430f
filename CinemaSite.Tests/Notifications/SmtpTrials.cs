using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Notifications;

/// <summary>An outbox on a real database, a mail server as a process of its own, and whatever goes wrong between them.</summary>
public sealed class SmtpTrials : IAsyncLifetime
{
    private readonly TheSite site = new();
    private ASmtpServer server = null!;
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync()
    {
        server = await ASmtpServer.StartAsync();
        server.ServeTo(site).With("Email:TimeoutSeconds", "1");
        cinema = await ACinema.With(seats: ["____ ____ ____"]).InAsync(site);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_is_down_for_a_while_costs_nobody_a_mail()
    {
        await SellAsync("ana", "ben", "cleo");
        await server.StopAsync();
        for (var run = 1; run <= 6; run++)
        {
            // One mail finds out for all of them.
            Assert.Equal(0, await SendAsync());
            Assert.Equal(run, (await site.OutboxAsync()).Sum(m => m.Attempts));
            site.Wait(minutes: 60);
        }

        Assert.All(await site.OutboxAsync(), m => Assert.Equal((true, 2), (m.IsWaiting, m.Attempts)));
        Assert.All(await site.OutboxAsync(), m => Assert.StartsWith($"The mail server 127.0.0.1:{server.Port} cannot be reached: ", m.LastError, StringComparison.Ordinal));
        await server.StartAgainAsync();
        Assert.Equal(3, await SendAsync());
        await AssertEachArrivedOnceAsync("ana", "ben", "cleo");
    }

    [Theory]
    [InlineData("MAIL", "451 4.3.0 Come back later"), InlineData("RCPT", "450 4.2.0 Greylisted"), InlineData("DATA", "452 4.3.1 Disk full")]
    public async Task A_server_that_says_later_gets_it_later(string step, string says)
    {
        await SellAsync("ana", "ben");
        await server.FailAsync(step, says, times: 2);
        Assert.Equal(0, await SendAsync());
        Assert.All(await site.OutboxAsync(), m => Assert.Contains(says, m.LastError!, StringComparison.Ordinal));
        Assert.Empty(server.Arrivals);

        site.Wait(minutes: 1);
        Assert.Equal(2, await SendAsync());
        await AssertEachArrivedOnceAsync("ana", "ben");
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_left_to_staff_and_the_others_get_theirs()
    {
        await SellAsync("ana", "ben", "cleo");
        await server.FailAsync("RCPT", "550 5.1.1 <ana@example.com> is not known here");
        Assert.Equal(2, await SendAsync());
        var dead = (await site.OutboxAsync())[0];
        Assert.Equal((false, 1, "The mail server said: 550 5.1.1 <(recipient)> is not known here"), (dead.IsWaiting, dead.Attempts, dead.LastError));

        site.Wait(minutes: 7 * 24 * 60);
        Assert.Equal(0, await SendAsync());
        Assert.Equal(["ben@example.com", "cleo@example.com"], server.Arrivals.Select(a => a.To));

        await site.RunAsync(async (CinemaDbContext db) =>
        {
            (await db.Outbox.FindAsync(dead.Id))!.Revive(site.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        Assert.Equal(1, await SendAsync());
        await AssertEachArrivedOnceAsync("ana", "ben", "cleo");
    }

    [Theory, InlineData("MAIL", "550 5.7.1 Not from you"), InlineData("DATA", "554 5.7.1 Looks odd")]
    public async Task Any_other_refusal_is_tried_again_until_somebody_looks_after_it(string step, string says)
    {
        await SellAsync("ana");
        await server.FailAsync(step, says, times: OutboxMessage.MostAttempts);
        for (var attempt = 1; attempt <= OutboxMessage.MostAttempts; attempt++)
        {
            Assert.True(Assert.Single(await site.OutboxAsync()).IsWaiting);
            Assert.Equal(0, await SendAsync());
            site.Wait(minutes: 24 * 60);
        }

        var message = Assert.Single(await site.OutboxAsync());
        Assert.Equal((false, OutboxMessage.MostAttempts, $"The mail server said: {says}"), (message.IsWaiting, message.Attempts, message.LastError));
        Assert.Equal(0, await SendAsync());
        Assert.Empty(server.Arrivals);
    }

    /// <summary>Cut off, or silent for too long, after it has the mail: nobody can know. So it comes twice, and one can tell that it is the same.</summary>
    [Theory, InlineData("cut"), InlineData("wait 2")]
    public async Task A_mail_that_the_server_has_without_saying_so_comes_twice_as_the_very_same(string does)
    {
        await SellAsync("ana", "ben");
        await server.FailAsync("STORED", does);
        Assert.Equal(0, await SendAsync());
        Assert.Equal(1, await SendAsync());
        Assert.Equal([true, false], (await site.OutboxAsync()).Select(m => m.IsWaiting));

        site.Wait(minutes: 1);
        Assert.Equal(1, await SendAsync());
        Assert.Equal(0, await SendAsync());
        Assert.Equal(["ana@example.com", "ben@example.com", "ana@example.com"], server.Arrivals.Select(a => a.To));
        Assert.Equal((server.Arrivals[0].Id, server.Arrivals[0].Body), (server.Arrivals[2].Id, server.Arrivals[2].Body));
        Assert.Equal(2, server.Arrivals.Select(a => a.Id).Distinct().Count());
    }

    /// <summary>Before the server has the mail, neither silence nor a cut makes two of it.</summary>
    [Theory]
    [InlineData("EHLO", "cut"), InlineData("MAIL", "cut"), InlineData("RCPT", "cut"), InlineData("DATA", "cut")]
    [InlineData("EHLO", "wait 2"), InlineData("RCPT", "wait 2"), InlineData("DATA", "halt")]
    public async Task A_mail_that_the_server_does_not_have_comes_once(string step, string does)
    {
        await SellAsync("ana", "ben");
        await server.FailAsync(step, does);
        Assert.Equal(0, await SendAsync());
        Assert.Contains(
            does == "cut" ? "hung up" : "did not take the mail within 1 s", (await site.OutboxAsync())[0].LastError!, StringComparison.Ordinal);

        site.Wait(minutes: 1);
        Assert.Equal(2, await SendAsync());
        Assert.Equal(0, await SendAsync());
        await AssertEachArrivedOnceAsync("ana", "ben");
    }

    [Fact]
    public async Task All_mails_of_a_run_go_over_one_connection_and_none_is_kept_for_the_next_run()
    {
        await SellAsync("ana", "ben", "cleo");
        Assert.Equal((3, 1), (await SendAsync(), server.Connections));
        await server.ReachAsync("QUIT");
        Assert.Equal((0, 1), (await SendAsync(), server.Connections));

        await site.SellAsync(cinema, ["A2"], "dan", "dan@example.com");
        Assert.Equal((1, 2), (await SendAsync(), server.Connections));
        await AssertEachArrivedOnceAsync("ana", "ben", "cleo", "dan");
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 No such mailbox", 1), InlineData("RCPT", "450 4.2.0 Greylisted", 2), InlineData("DATA", "554 5.6.0 Looks odd", 2)]
    public async Task A_mail_that_is_refused_does_not_spoil_the_connection_for_the_next(string step, string says, int connections)
    {
        await SellAsync("ana", "ben", "cleo");
        await server.FailAsync(step, says, times: connections, after: 1);
        var ben = (await site.OutboxAsync())[1].MessageId;
        Assert.Equal((2, connections), (await SendAsync(), server.Connections));
        Assert.Equal(["ana@example.com", "cleo@example.com"], server.Arrivals.Select(a => a.To));
        Assert.Equal((ben, 1), (await site.OutboxAsync()).Where(m => m.SentAt is null).Select(m => (m.MessageId, m.Attempts)).Single());
    }

    /// <summary>So many mails, so long a silence: there is an end to what a server does over one connection, and it is nobody's fault.</summary>
    [Theory]
    [InlineData("NOOP", "cut"), InlineData("NOOP", "421 4.4.2 Idle for too long"), InlineData("MAIL", "421 4.7.0 Too many mails at once")]
    [InlineData("MAIL", "451 4.7.0 Too many mails at once"), InlineData("RCPT", "452 4.5.3 Too many recipients")]
    public async Task A_server_that_wants_a_new_connection_gets_it_at_once(string step, string does)
    {
        await SellAsync("ana", "ben", "cleo");
        await server.FailAsync(step, does, after: 1);
        Assert.Equal((3, 2), (await SendAsync(), server.Connections));
        await AssertEachArrivedOnceAsync("ana", "ben", "cleo");
        Assert.All(await site.OutboxAsync(), m => Assert.Equal(1, m.Attempts));
    }

    [Fact]
    public async Task A_connection_that_cannot_be_used_after_a_refusal_is_replaced()
    {
        await SellAsync("ana", "ben", "cleo");
        await server.OrderAsync(new() { ["RCPT"] = new("550 5.1.1 No such mailbox", 1, 1), ["RSET"] = new("cut", 1, 0) });
        Assert.Equal((2, 2), (await SendAsync(), server.Connections));
        Assert.Equal(["ana@example.com", "cleo@example.com"], server.Arrivals.Select(a => a.To));
    }

    private async Task SellAsync(params string[] names)
    {
        foreach (var (i, name) in names.Index())
            await site.SellAsync(cinema, [$"A{1 + i * 4}"], name, $"{name}@example.com");
    }

    private Task<int> SendAsync() => site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));

    private async Task AssertEachArrivedOnceAsync(params string[] names)
    {
        Assert.Equal(names.Select(name => $"{name}@example.com"), server.Arrivals.Select(a => a.To).Order());
        Assert.Equal((await site.OutboxAsync()).Select(m => m.MessageId).Order(), server.Arrivals.Select(a => a.Id).Order());
        Assert.All(await site.OutboxAsync(), m => Assert.Equal((true, null), (m.SentAt is not null, m.LastError)));
    }
}
