using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Concurrency;

/// <summary>Workers that look after one outbox at the same moment, each with a connection of its own.</summary>
public sealed class OutboxRushTests : IAsyncDisposable
{
    private const int Mails = 200;
    private const int Rounds = 10;

    private readonly TheSite site = new TheSite().With(services => services.AddKeyedScoped<INoticeWriter, Postcard>(NoticeKind.MoneyReturned));

    [Fact]
    public async Task Two_workers_send_each_mail_once()
    {
        var mailer = new RecordingMailer { Before = async _ => await Task.Yield() };
        var shares = new int[2];
        for (var round = 0; round < Rounds; round++)
        {
            await FillAsync(round);
            var sent = await AtOnceAsync(() => site.SendAsync(mailer));

            Assert.Equal(Mails, sent.Sum());
            Assert.Equal(Mails * (round + 1), mailer.Sent.Count);
            shares = [shares[0] + sent[0], shares[1] + sent[1]];
        }

        Assert.Equal((await site.OutboxAsync()).Select(m => m.MessageId).Order(), mailer.Sent.Select(m => m.MessageId!).Order());
        await AssertEachWentAtTheFirstTryAsync();
        Assert.All(shares, share => Assert.InRange(share, Mails, Mails * (Rounds - 1)));
    }

    [Fact]
    public async Task Through_a_mail_server_they_do_so_too()
    {
        await using var server = await ASmtpServer.StartAsync();
        server.ServeTo(site);
        await FillAsync(round: 0);
        var sent = await AtOnceAsync(() => site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None)));

        Assert.Equal(Mails, sent.Sum());
        Assert.All(sent, share => Assert.NotEqual(0, share));
        Assert.Equal(sent.Length, server.Connections);
        Assert.Equal((await site.OutboxAsync()).Select(m => m.MessageId).Order(), server.Arrivals.Select(a => a.Id).Order());
        await AssertEachWentAtTheFirstTryAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private Task<int> FillAsync(int round) => site.RunAsync((CinemaDbContext db) =>
    {
        var now = site.Clock.GetUtcNow().UtcDateTime;
        db.AddRange(Enumerable.Range(0, Mails).Select(n => OutboxMessage.Of(NoticeKind.MoneyReturned, $"postcard:{round}:{n}", n, now)));
        return db.SaveChangesAsync();
    });

    private static async Task<int[]> AtOnceAsync(Func<Task<int>> worker)
    {
        var now = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var workers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await now.Task;
            return await worker();
        })).ToList();
        now.SetResult();
        return await Task.WhenAll(workers);
    }

    private async Task AssertEachWentAtTheFirstTryAsync()
    {
        Assert.Equal(0, await site.RunAsync((CinemaDbContext db) => db.Outbox.CountAsync(m => m.SentAt == null || m.Attempts != 1)));
        Assert.Empty(site.Faults.Seen);
    }

    private sealed class Postcard : INoticeWriter
    {
        public Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct) =>
            Task.FromResult<Mail?>(new($"guest{message.SubjectId}@example.com", "Guest", "A postcard", $"Greetings, number {message.SubjectId}.\n"));
    }
}
