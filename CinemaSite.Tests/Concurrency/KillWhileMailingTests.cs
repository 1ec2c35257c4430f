using System.Diagnostics;
using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>
/// The site is killed twenty times in the middle of its mail and started again: at each step between it and the mail server, with
/// the first mail of a run and with a later one, and at other moments as they come.
/// </summary>
public sealed class KillWhileMailingTests : IAsyncDisposable
{
    private static readonly string[] Steps = ["EHLO", "MAIL", "RCPT", "DATA", "STORED", "QUIT"];

    private static readonly Moment[] Moments =
    [
        .. from step in Steps from after in new[] { 0, 2 } select new Moment(step, after),
        .. Enumerable.Range(0, 8).Select(n => new Moment(null, n)),
    ];

    private readonly TheSite books = new();

    /// <summary>Mails that the server had when the site died without having written that down.</summary>
    private readonly List<string> doubtful = [];

    private ASmtpServer server = null!;

    [Fact]
    public async Task Every_mail_arrives_and_only_one_that_was_just_taken_comes_twice()
    {
        var night = await OpenTheHouseAsync();
        foreach (var (round, moment) in Moments.Index())
        {
            foreach (var work in night)
                await work.BeginAsync(books, round);
            await KillAtAsync(moment);
            var certain = doubtful.Count;
            doubtful.AddRange(await HadWithoutSayingSoAsync());
            if (moment.Step is { } step)
                Assert.InRange(doubtful.Count - certain, step == "STORED" ? 1 : 0, step is "STORED" or "QUIT" ? 2 : 0);
        }

        await FinishAsync();
        var arrivals = server.Arrivals;
        await AssertNothingIsLostOrDoubledAsync(arrivals);
        foreach (var work in night)
            await work.AssertCompleteAsync(books, arrivals);
        await books.AssertInvariantsAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"{Moments.Length} kills, {(await books.OutboxAsync()).Count} mails, {doubtful.Count} of them came twice.");
    }

    public async ValueTask DisposeAsync()
    {
        await books.DisposeAsync();
        await server.DisposeAsync();
    }

    private async Task<INightWork[]> OpenTheHouseAsync()
    {
        server = await ASmtpServer.StartAsync();
        server.ServeTo(books).With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");
        books.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd '19:30'", CultureInfo.InvariantCulture);
        var cinema = await ACinema.With(at: tomorrow, seats: [.. Enumerable.Repeat("____ ____ ____ ____", 6)]).InAsync(books);
        return [new SoldTickets(cinema), new GiftsOnTheirWay(cinema)];
    }

    private async Task KillAtAsync(Moment moment)
    {
        if (moment.Step is { } step)
            await server.FailAsync(step, "halt", times: 2, moment.Number);
        else
            await server.FailAsync("DATA", "wait 0.05", times: 100);

        await using var site = await StartAsync();
        if (moment.Step is null)
            await Task.Delay(moment.Number * 60);
        else
            for (var reached = 0; reached <= moment.Number; reached++)
                await server.ReachAsync(moment.Step);
        await site.KillAsync();

        // The server sees it, and is done with what it was just doing.
        await Task.Delay(100);
    }

    private async Task<IReadOnlyList<string>> HadWithoutSayingSoAsync()
    {
        var had = server.Arrivals.Select(a => a.Id).ToHashSet();
        return [.. (await books.OutboxAsync()).Where(m => m.SentAt is null && had.Contains(m.MessageId)).Select(m => m.MessageId).Except(doubtful)];
    }

    /// <summary>The site is up once more, and then the leases of those who died have run out.</summary>
    private async Task FinishAsync()
    {
        await server.MendAsync();
        var begin = DateTime.UtcNow;
        await using (await StartAsync())
            for (var waited = Stopwatch.StartNew(); await IsAnythingDueAsync(begin + SendOutbox.Lease); await Task.Delay(100))
                Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "The site does not send what is due.");

        books.Clock.SetUtcNow(DateTimeOffset.UtcNow + SendOutbox.Lease);
        await books.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));
    }

    /// <summary>A mail that nobody has begun with, or that is being sent under a lease that ends after this time.</summary>
    private Task<bool> IsAnythingDueAsync(DateTime lease)
    {
        var now = DateTime.UtcNow;
        return books.RunAsync((CinemaDbContext db) => db.Outbox.AnyAsync(m => m.SentAt == null && (m.NextAttemptAt <= now || m.NextAttemptAt >= lease)));
    }

    private async Task AssertNothingIsLostOrDoubledAsync(IReadOnlyList<Arrival> arrivals)
    {
        var messages = await books.OutboxAsync();
        Assert.All(messages, m => Assert.NotNull(m.SentAt));
        Assert.Equal(messages.Select(m => m.MessageId).Order(), arrivals.Select(a => a.Id).Distinct().Order());

        var twice = arrivals.GroupBy(a => a.Id).Where(copies => copies.Count() > 1).ToList();
        Assert.Equal(doubtful.Order(), twice.Select(copies => copies.Key).Order());
        Assert.All(twice, copies => Assert.Equal(2, copies.Count()));
        Assert.All(twice, copies => Assert.Single(copies.Select(a => a.Body).Distinct()));
    }

    private Task<ASiteToKill> StartAsync() => ASiteToKill.StartAsync(books, ("Jobs:Enabled", "true"));

    /// <param name="Step">Where the mail stands; null for any place.</param>
    /// <param name="Number">How many mails have passed the step before; or so many times longer to wait.</param>
    private sealed record Moment(string? Step, int Number);
}
