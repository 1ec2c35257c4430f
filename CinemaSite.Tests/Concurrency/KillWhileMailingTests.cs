using System.Diagnostics;
using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Reporting.Issues;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using CinemaSite.Tests.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>
/// The site is killed twenty times in the middle of its mail, its reports and its waiting list and started again: at each step
/// between it and the mail server, with the first mail of a run, between two and with a later one, as soon as it makes a report or offers
/// seats, and at other moments as they come.
/// </summary>
public sealed class KillWhileMailingTests : IAsyncDisposable
{
    private const string Report = "a report is made";
    private const string Offer = "seats were offered";

    private static readonly string[] Steps = ["MAIL", "RCPT", "DATA", "STORED"];

    private static readonly Moment[] Moments =
    [
        new("EHLO", 0), new("NOOP", 0), new("NOOP", 0), new("QUIT", 0),
        .. from step in Steps from after in new[] { 0, 2 } select new Moment(step, after),
        .. Enumerable.Range(0, 6).Select(n => new Moment(n % 2 == 0 ? Report : Offer, n)),
        .. Enumerable.Range(0, 2).Select(n => new Moment(null, n)),
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
            if (moment.Step is { } step and not (Report or Offer))
                Assert.InRange(doubtful.Count - certain, step == "STORED" ? 1 : 0, step is "STORED" or "NOOP" or "QUIT" ? 2 : 0);
        }

        await FinishAsync(night);
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
        server.ServeTo(books).With("Bookings:Seats:LonelySeatsOffBelowPercent", "100").With("Site:PublicUrl", "http://rio.example");
        books.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd '19:30'", CultureInfo.InvariantCulture);
        var cinema = await ACinema.With(at: tomorrow, seats: [.. Enumerable.Repeat("____ ____ ____ ____", 6)]).InAsync(books);
        return [new SoldTickets(cinema), new GiftsOnTheirWay(cinema), new ScheduledReports(), await Waiting.AtAsync(await AWaitingList.AtAsync(books, tomorrow, Waiting.Room))];
    }

    private async Task KillAtAsync(Moment moment)
    {
        if (moment.Step is null or Report or Offer)
            await server.FailAsync("DATA", "wait 0.05", times: 100);
        else
            await server.FailAsync(moment.Step, "halt", times: 2, moment.Number);

        var begin = DateTime.UtcNow;
        await using var site = Launch();
        if (moment.Step is Report or Offer)
            await UntilAsync(() => moment.Step is Report ? IsAReportMadeAsync(begin) : WereSeatsOfferedAsync(begin), TimeSpan.FromMilliseconds(2));
        else
            for (var reached = 0; reached <= (moment.Step is null ? 0 : moment.Number); reached++)
                await server.ReachAsync(moment.Step ?? "EHLO");
        if (moment.Step is null)
            await Task.Delay(moment.Number * 100);
        await site.KillAsync();

        // The server sees it, and is done with what it was just doing.
        await Task.Delay(100);
    }

    private Task<bool> IsAReportMadeAsync(DateTime since) =>
        books.RunAsync((CinemaDbContext db) => db.ReportIssues.AnyAsync(i => i.State == ReportState.Running && i.StartedAt > since));

    private Task<bool> WereSeatsOfferedAsync(DateTime since) =>
        books.RunAsync((CinemaDbContext db) => db.WaitingEntries.AnyAsync(e => e.OfferedAt > since));

    private async Task<IReadOnlyList<string>> HadWithoutSayingSoAsync()
    {
        var had = server.Arrivals.Select(a => a.Id).ToHashSet();
        return [.. (await books.OutboxAsync()).Where(m => m.SentAt is null && had.Contains(m.MessageId)).Select(m => m.MessageId).Except(doubtful)];
    }

    /// <summary>The site is up once more, and then the leases of those who died have run out.</summary>
    private async Task FinishAsync(INightWork[] night)
    {
        await server.MendAsync();
        var begin = DateTime.UtcNow;
        await using (Launch())
        {
            await server.ReachAsync("STORED");
            await UntilAsync(async () => !await IsAnythingDueAsync(begin + SendOutbox.Lease), TimeSpan.FromMilliseconds(100));
        }

        doubtful.AddRange(await HadWithoutSayingSoAsync());
        books.Clock.SetUtcNow(DateTimeOffset.UtcNow + SendOutbox.Lease);
        foreach (var work in night)
            await work.FinishAsync(books);
        await books.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan look)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(look))
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "The site does not do what is due.");
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

        var kept = await books.RunAsync((CinemaDbContext db) => db.Outbox
            .Where(m => db.MailCopies.Any(c => c.OutboxId == m.Id && c.Content != null)).Select(m => m.MessageId).ToListAsync());
        Assert.All(twice.Where(copies => kept.Contains(copies.Key)), copies => Assert.Single(copies.Select(a => a.Body).Distinct()));
    }

    private ASiteToKill Launch() => ASiteToKill.Launch(books, ("Jobs:Enabled", "true"));

    /// <param name="Step">Where the mail stands, or <see cref="Report"/>; null for any place.</param>
    /// <param name="Number">How many mails have passed the step before; or how long it is waited for any place.</param>
    private sealed record Moment(string? Step, int Number);
}
