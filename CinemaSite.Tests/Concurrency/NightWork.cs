using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.WaitingList;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Concurrency;

/// <summary>Something that the house does by itself while it is killed again and again, and that must be whole in the end.</summary>
internal interface INightWork
{
    /// <summary>While the site is down: gives it something to do when it is up.</summary>
    Task BeginAsync(TheSite books, int round);

    /// <summary>When nobody is killed any more and the leases of the dead have run out: what the jobs do then, but for sending mail.</summary>
    Task FinishAsync(TheSite books) => Task.CompletedTask;

    /// <summary>When all is over, and every mail has been sent.</summary>
    Task AssertCompleteAsync(TheSite books, IReadOnlyList<Arrival> arrivals);
}

/// <summary>Bookings that were paid for, in both languages: each customer gets their tickets.</summary>
internal sealed class SoldTickets(ACinema cinema) : INightWork
{
    private const int PerRound = 4;

    private readonly Queue<int> seats = new(cinema.AllSeats);
    private readonly List<int> sold = [];

    public async Task BeginAsync(TheSite books, int round)
    {
        for (var n = 0; n < PerRound; n++)
        {
            var request = new HoldRequest(cinema.ScreeningId, [new(seats.Dequeue(), cinema.TicketType("Adult"))], Holder.Of($"{round} {n}"));
            var held = await cinema.TryToHoldAsync(request with { Language = n % 2 == 0 ? "en" : "es" });
            var id = await books.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == held.Reference).Select(b => b.Id).SingleAsync());
            Assert.Equal(PaymentState.Paid, await books.PayAsync(id));
            sold.Add(id);
        }
    }

    public async Task AssertCompleteAsync(TheSite books, IReadOnlyList<Arrival> arrivals)
    {
        var bookings = await books.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.ScreeningId == cinema.ScreeningId && b.ConfirmationSentAt != null).OrderBy(b => b.Id).ToListAsync());
        Assert.Equal(sold, bookings.Select(b => b.Id));
        Assert.All(bookings, b => Assert.Single(
            arrivals.Where(a => a.Text.Contains($"{(b.Language == "es" ? "/es" : "")}/bookings/{b.Reference}\n", StringComparison.Ordinal)).Select(a => a.Id).Distinct()));
    }
}

/// <summary>Gift cards for somebody else: one mail with the code, and one with the receipt.</summary>
internal sealed class GiftsOnTheirWay(ACinema cinema) : INightWork
{
    private readonly List<string> codes = [];

    public async Task BeginAsync(TheSite books, int round) =>
        codes.Add((await books.GiftCardAsync(cinema, 1000 + round, Gifts.ForAda with { RecipientEmail = $"ada-{round}@example.org" })).SpokenCode);

    public Task AssertCompleteAsync(TheSite books, IReadOnlyList<Arrival> arrivals)
    {
        Assert.All(codes.Index(), gift =>
        {
            var mails = arrivals.Where(a => a.To == $"ada-{gift.Index}@example.org").ToList();
            Assert.NotEmpty(mails);
            Assert.All(mails, mail => Assert.Contains(gift.Item, mail.Text, StringComparison.Ordinal));
        });
        Assert.Equal(codes.Count, arrivals.Where(a => a.To == Gifts.ForAda.BuyerEmail).Select(a => a.Id).Distinct().Count());
        return Task.CompletedTask;
    }
}

/// <summary>Reports that staff subscribed to, due for days that are past: each date has one, and one mail with it.</summary>
internal sealed class ScheduledReports : INightWork
{
    private static readonly (string Role, Breakdown By, ReportRhythm Rhythm)[] Wishes =
    [
        .. from rhythm in new[] { ReportRhythm.Daily, ReportRhythm.FilmWeek }
           from breakdown in Enum.GetValues<Breakdown>()
           from role in new[] { Roles.Manager, Roles.Admin }
           select (role, breakdown, rhythm),
    ];

    public async Task BeginAsync(TheSite books, int round)
    {
        var (role, by, rhythm) = Wishes[round];
        var (user, cinema) = ((await books.ActorAsync(role)).UserId!.Value, await books.CinemaIdAsync());
        var began = books.Clock.GetUtcNow().UtcDateTime.AddDays(rhythm == ReportRhythm.Daily ? -2 : -8);
        await books.RunAsync((CinemaDbContext db) =>
        {
            db.Add(ReportSubscription.Begin(user, cinema, ReportKind.Sales, by, rhythm, round % 2 == 0 ? "en" : "es", began));
            return db.SaveChangesAsync();
        });
    }

    public Task FinishAsync(TheSite books) => books.RunReportJobsAsync();

    public async Task AssertCompleteAsync(TheSite books, IReadOnlyList<Arrival> arrivals)
    {
        var now = books.Clock.GetUtcNow().UtcDateTime;
        var cinemas = await books.RunAsync((CinemaDbContext db) => db.Cinemas.AsNoTracking().ToDictionaryAsync(c => c.Id));
        var subscriptions = await books.RunAsync((CinemaDbContext db) => db.ReportSubscriptions.AsNoTracking().ToListAsync());
        var issues = await books.IssuesAsync();
        Assert.Equal(
            subscriptions.SelectMany(s => s.Rhythm.DatesDue(cinemas[s.CinemaId], s.BeganAt, null, now).Select(date => (s.Id, date))).Order(),
            issues.Select(i => (i.SubscriptionId!.Value, i.Date!.Value)).Order());
        Assert.All(issues, i => Assert.Equal((ReportState.Done, 0), (i.State, i.Failures)));
        Assert.Contains(issues, i => i.Turn > 1); // Somebody died over it.
        Assert.All(issues, i => Assert.Single(
            arrivals.Where(a => a.Text.Contains($"/manage/reports/kept/{i.Id}\n", StringComparison.Ordinal)).Select(a => a.Id).Distinct()));
    }
}

/// <summary>Couples who wait for a screening that is sold out, while others give two seats back: each is asked once, in their turn.</summary>
internal sealed class Waiting(AWaitingList list) : INightWork
{
    private const int Couples = 20;

    /// <summary>Rows of four couples each.</summary>
    public static string[] Room => [.. Enumerable.Repeat("____ ____", Couples / 4)];

    public static async Task<Waiting> AtAsync(AWaitingList list)
    {
        for (var n = 0; n < Couples; n++)
            await list.JoinAsync($"Couple{n}", people: 2);
        return new(list);
    }

    public Task BeginAsync(TheSite books, int round)
    {
        var (row, seat) = ((char)('A' + round / 4), round % 4 * 2 + 1);
        return list.FreeAsync($"{row}{seat}", $"{row}{seat + 1}");
    }

    public Task FinishAsync(TheSite books) => list.OfferAsync();

    public async Task AssertCompleteAsync(TheSite books, IReadOnlyList<Arrival> arrivals)
    {
        var entries = await books.RunAsync((CinemaDbContext db) => db.WaitingEntries.AsNoTracking().Include(e => e.Booking!.Tickets).OrderBy(e => e.Id).ToListAsync());
        Assert.All(entries, e => Assert.Equal((WaitingState.Offered, 2), (e.State, e.Booking?.Tickets.Count)));
        Assert.Equal(Couples * 2, entries.SelectMany(e => e.Booking!.Tickets).Select(t => t.SeatId).Distinct().Count());
        Assert.Equal(entries.Select(e => $"waiting-offer {e.Id}"), (await list.NoticesAsync()).OrderBy(notice => int.Parse(notice.Split(' ')[1], CultureInfo.InvariantCulture)));

        var links = books.Services.GetRequiredService<WaitingLinks>();

        // Whichever copy of a mail somebody opens, its link works.
        Assert.All(entries, e => Assert.All(
            arrivals.Where(a => a.To == e.Email).Select(a => a.Text.Split("/waiting-list/")[1].Split('\n')[0]),
            key => Assert.Equal(e.Id, links.EntryIn(key))));
    }
}
