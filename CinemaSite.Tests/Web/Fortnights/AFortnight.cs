using System.Collections.Concurrent;
using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Web.Fortnights;

/// <summary>
/// Two weeks of a house, from the Sunday before its clocks change until the Sunday after. The clock goes on in steps; people do
/// what they planned, and each job of the site's own list is woken when its cron says so, by two workers at once.
/// </summary>
internal sealed class AFortnight : IMailer
{
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly TheSite site;
    private readonly DateOnly change;
    private readonly List<(DateTime At, Func<Task> Do)> plans = [];
    private readonly ConcurrentQueue<(DateTime At, Mail Mail)> sent = new();

    /// <param name="change">The Sunday on which London changes its clocks.</param>
    public AFortnight(TheSite site, string change)
    {
        this.site = site.With(services => services.AddSingleton<IMailer>(this));
        this.change = DateOnly.Parse(change, CultureInfo.InvariantCulture);
        site.Clock.AdjustTime(new(this.change.AddDays(-7), new TimeOnly(12, 0), TimeSpan.Zero));
    }

    public DateOnly Day(int day) => change.AddDays(day);

    /// <summary>A time of the house, "2026-03-29 19:30", so many days from the change.</summary>
    public string Local(int day, string time) => $"{change.AddDays(day):yyyy-MM-dd} {time}";

    /// <summary>The same in UTC.</summary>
    public DateTime Utc(int day, string time) => TimeZoneInfo.ConvertTimeToUtc(
        DateTime.Parse(Local(day, time), CultureInfo.InvariantCulture), London);

    /// <summary>"0 19:30" on the day of the change.</summary>
    public string Said(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, London);
        return string.Create(CultureInfo.InvariantCulture, $"{DateOnly.FromDateTime(local).DayNumber - change.DayNumber} {local:HH:mm}");
    }

    /// <summary>Somebody does something then.</summary>
    public void On(int day, string time, Func<Task> deed) => plans.Add((Utc(day, time), deed));

    /// <summary>Lives through it. The site is down between these times of the day after the change.</summary>
    public async Task LiveAsync(string downFrom, string downUntil)
    {
        var (from, until, end) = (Utc(1, downFrom), Utc(1, downUntil), site.Now.AddDays(14));
        var worked = site.Now;
        while (site.Now < end)
        {
            var next = site.Now + Step;
            foreach (var (at, deed) in plans.Where(p => p.At > site.Now && p.At <= next).OrderBy(p => p.At).ToList())
            {
                site.Clock.Advance(at - site.Now);
                await deed();
            }

            site.Clock.Advance(next - site.Now);
            if (next > from && next < until)
                continue;

            foreach (var job in Jobs.All.Where(job => job.Cron.WakesWithin(worked, next)))
                await Task.WhenAll(Task.Run(() => job.RunAsync(site.Services)), Task.Run(() => job.RunAsync(site.Services)));
            worked = next;
        }
    }

    public Task SendAsync(Mail mail, CancellationToken ct)
    {
        sent.Enqueue((site.Now, mail));
        return Task.CompletedTask;
    }

    /// <summary>All that was sent, as it stands in the outbox.</summary>
    public async Task<IReadOnlyList<Notice>> NoticesAsync()
    {
        var rows = await site.RunAsync((CinemaDbContext db) => db.Outbox.AsNoTracking().ToListAsync());
        Assert.Empty(rows.Where(row => row.SentAt is null).Select(row => $"{row.Key}: {row.LastError}"));
        return [.. sent.Select(s => new Notice(s.At, s.Mail.To.Split('@')[0], rows.Single(row => row.MessageId == s.Mail.MessageId), s.Mail))];
    }
}

/// <param name="At">UTC.</param>
/// <param name="To">The name before the @.</param>
internal sealed record Notice(DateTime At, string To, OutboxMessage Row, Mail Mail);
