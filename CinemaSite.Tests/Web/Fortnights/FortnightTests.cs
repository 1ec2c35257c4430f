using System.Globalization;
using CinemaSite.BoxOffice;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Scheduling;
using CinemaSite.Tests.BoxOffice;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Web.Fortnights;

/// <summary>
/// The house through two weeks in which the clocks change, with all of its jobs. Days are counted from the Sunday of the change.
/// Everybody gets exactly what is written beside their name.
/// </summary>
public sealed class FortnightTests : SiteTests
{
    private readonly List<string> expected = [];

    private AFortnight fortnight = null!;
    private ARescue house = null!;
    private Dictionary<int, (string Rhythm, string Day)> issues = [];

    [Theory]
    [InlineData("2026-03-29"), InlineData("2026-10-25")]
    public async Task Every_notice_comes_once_and_none_for_what_is_off(string change)
    {
        fortnight = new AFortnight(Site, change);
        house = await ARescue.InAsync(Site, other: ["____", "____"], at: fortnight.Local(2, "19:30"));
        await PlanSalesAsync();
        await PlanChangesAsync();
        await PlanSilenceAsync();
        await PlanWishesAsync();
        await PlanReportsAsync();
        expected.AddRange(await new SoldOut(Site, fortnight, house).PlanAsync());

        await fortnight.LiveAsync(downFrom: "09:00", downUntil: "14:00");

        var notices = await fortnight.NoticesAsync();
        issues = await IssuesAsync();
        Assert.Equal(expected.Order(StringComparer.Ordinal), notices.Select(Said).Order(StringComparer.Ordinal));
        Assert.Equal(notices.Count, notices.Select(n => n.Row.Key).Distinct().Count());
        Assert.All(notices.Where(n => n.Row.Kind == NoticeKind.Reminder && n.To != "ida"), IsADayBefore);
        Assert.InRange(notices.Single(n => n is { To: "ida", Row.Kind: NoticeKind.Reminder }).At - fortnight.Utc(1, "14:00"), TimeSpan.Zero, AFortnight.Step);
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.FilmWishes.CountAsync(w => w.Film.Title == "Ikiru")));
        Assert.All(notices.Where(n => n.Row.Kind == NoticeKind.ScheduledReport), IsAtSixInTheMorning);
        Assert.Empty(Site.Faults.Seen);
    }

    private async Task PlanSalesAsync()
    {
        var (sunday, night, afternoon, missed) = (await AddAsync(0, "19:30"), await AddAsync(0, "00:30"), await AddAsync(3, "14:00"), await AddAsync(2, "12:00"));

        Buys("Anna", -6, "12:00", sunday, ["A1", "A2"], "Reminder 0 19:30");
        Buys("Eva", -6, "12:00", night, ["B1", "B2"], "Reminder 0 00:30");
        Buys("Fred", -5, "12:00", afternoon, ["A1", "A2"], "Reminder 3 14:00");
        Buys("Fay", 2, "20:00", afternoon, ["A3", "A4"]);
        Buys("Ida", -4, "12:00", missed, ["A1", "A2"], "Reminder 2 12:00");

        var ben = Buys("Ben", -6, "13:00", sunday, ["B1", "B2"], "TicketsGivenBack");
        fortnight.On(-2, "12:00", async () => await Site.GiveBackAsync(ben.Value, ReturnWay.AsPaid));
        var hal = Buys("Hal", -6, "14:00", sunday, ["B3", "B4"], "TicketsGivenBack", "Reminder 0 19:30");
        fortnight.On(-3, "12:00", async () => await Site.GiveBackAsync(hal.Value, ReturnWay.AsPaid, "B3"));
        var leo = Buys("Leo", -6, "15:00", sunday, ["A3", "A4"], "BookingConfirmation", "TicketsExchanged", "Reminder 3 14:00");
        fortnight.On(-2, "10:00", async () => await Site.ExchangeAsync("Leo", leo.Value, afternoon, ["B1", "B2"]));
    }

    private async Task PlanChangesAsync()
    {
        Buys("Cleo", -6, "12:00", house.Cinema, ["A1", "A2"], "Reminder 2 19:30", "RescueChoice", "RescueAnswer", "Reminder 4 20:00");
        fortnight.On(1, "22:00", () => Site.RescueAsync(house.ScreeningId, house.Move(fortnight.Local(4, "20:00")), house.By));

        var off = await AddAsync(5, "19:30");
        Buys("Gus", -6, "12:00", off, ["A1", "A2"], "RescueChoice", "RescueAnswer");
        Buys("Hank", -6, "12:00", off, ["B1", "B2"], "RescueChoice", "RescueAnswer");
        fortnight.On(-1, "12:00", () => Site.RescueAsync(off.ScreeningId, RescueWish.Cancellation, house.By));
        fortnight.On(-1, "18:00", async () =>
        {
            var choice = await Site.RunAsync((CinemaDbContext db) => db.RescueChoices.Where(c => c.Booking.CustomerName == "Gus").Select(c => c.Id).SingleAsync());
            Assert.Null(await Site.RunAsync((AnswerChoice answer) => answer.RunAsync(choice, new ChoiceAnswer(ChoiceState.Refund, null), null, CancellationToken.None)));
        });
    }

    private async Task PlanSilenceAsync()
    {
        var evening = await AddAsync(1, "18:00");
        var dora = await Site.AccountAsync("Dora");
        Buys("Dora", -6, "12:00", evening, ["A1", "A2"], dora);
        fortnight.On(-5, "12:00", () => TurnAsync("Dora", on: false));
        Buys("Ed", -6, "12:00", evening, ["A3", "A4"]);
        fortnight.On(-1, "12:00", () => TurnAsync("Ed", on: false));
        Buys("Nora", -6, "12:00", evening, ["B1", "B2"], "Reminder 1 18:00");
        fortnight.On(-4, "12:00", () => TurnAsync("Nora", on: false));
        fortnight.On(-2, "12:00", () => TurnAsync("Nora", on: true));
    }

    private async Task PlanWishesAsync()
    {
        var (ikiru, other) = (await FilmAsync("Ikiru"), await FilmAsync("Tokyo Story"));
        foreach (var who in new[] { "Jo", "Kim", "Lou" })
            fortnight.On(-5, "12:00", () => AskAsync(ikiru, who));
        fortnight.On(-4, "12:00", () => AskAsync(ikiru, "Jo"));
        fortnight.On(-4, "12:00", () => AskAsync(other, "Mo"));
        fortnight.On(-3, "12:00", async () =>
        {
            var wish = await Site.RunAsync((CinemaDbContext db) => db.FilmWishes.Where(w => w.Email == Goers.Address("Lou")).Select(w => w.Id).SingleAsync());
            await Site.RunAsync((ForgetWish forget) => forget.RunAsync(Goers.Address("Lou"), wish, CancellationToken.None));
        });
        var draft = 0;
        fortnight.On(0, "00:10", async () => draft = await DraftAsync(ikiru));
        fortnight.On(0, "02:30", () => Site.RunAsync((CinemaDbContext db) =>
            new PublishScreenings(db).RunAsync(db.Screenings.Where(s => s.Id == draft), house.By with { Now = Site.Now }, CancellationToken.None)));
        expected.AddRange(["jo OnSale", "kim OnSale"]);
    }

    private async Task PlanReportsAsync()
    {
        var cinemaId = await Site.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).SingleAsync());
        foreach (var rhythm in Enum.GetValues<ReportRhythm>())
        {
            Assert.True(await Site.RunAsync((SubscribeToReport subscribe) =>
                subscribe.RunAsync(house.By.UserId!.Value, cinemaId, ReportKind.Sales, Breakdown.Day, rhythm, "en", CancellationToken.None)));
            expected.AddRange(
                from day in Enumerable.Range(-6, 14)
                where rhythm.HasIssueOn(fortnight.Day(day), DayOfWeek.Friday)
                select $"manager ScheduledReport {rhythm} {day} 06:00");
        }
    }

    /// <summary>Somebody buys seats and gets the confirmation, and then what is said.</summary>
    private Bought Buys(string who, int day, string time, ACinema cinema, string[] seats, params string[] notices) => Buys(who, day, time, cinema, seats, null, notices);

    private Bought Buys(string who, int day, string time, ACinema cinema, string[] seats, int? userId, params string[] notices)
    {
        var bought = new Bought();
        fortnight.On(day, time, async () => bought.Value = await Site.BuyAsync(who, cinema, seats, userId));
        expected.AddRange(notices.Prepend("BookingConfirmation").Select(notice => $"{who.ToLowerInvariant()} {notice}"));
        return bought;
    }

    private async Task<ACinema> AddAsync(int day, string time) => house.Cinema.At(await house.AddScreeningAsync(fortnight.Local(day, time), elsewhere: false));

    private Task<int> FilmAsync(string title) => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var film = db.Add(Film.Add(Slug.From(title), new FilmFacts(title, 1952, 90, Certificate.TwelveA))).Entity;
        await db.SaveChangesAsync();
        return film.Id;
    });

    private Task<int> DraftAsync(int filmId) => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var plan = await db.SeatPlans.Include(p => p.Auditorium.Cinema).Include(p => p.Auditorium.Plans).SingleAsync(p => p.Id == house.OtherPlan);
        var screening = db.Add(Screening.Draft(await db.Films.SingleAsync(f => f.Id == filmId), plan.Auditorium, fortnight.Utc(6, "18:00"))).Entity;
        await db.SaveChangesAsync();
        return screening.Id;
    });

    private Task TurnAsync(string who, bool on) => Site.RunAsync((TurnReminders turn) => turn.RunAsync(Goers.Address(who), on, CancellationToken.None));

    private async Task AskAsync(int filmId, string who) =>
        Assert.Null(await Site.RunAsync((AskForFilm ask) => ask.RunAsync(filmId, Goers.Address(who), "en", CancellationToken.None)));

    /// <summary>"anna Reminder 0 19:30".</summary>
    private string Said(Notice notice) => $"{notice.To} {notice.Row.Kind}" + notice.Row.Kind switch
    {
        NoticeKind.Reminder => " " + fortnight.Said(StartOf(notice)),
        NoticeKind.ScheduledReport => $" {issues[notice.Row.SubjectId].Rhythm} {issues[notice.Row.SubjectId].Day}",
        _ => "",
    };

    private Task<Dictionary<int, (string Rhythm, string Day)>> IssuesAsync() => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var found = await (from issue in db.Set<ReportIssue>()
                           join subscription in db.ReportSubscriptions on issue.SubscriptionId equals subscription.Id
                           select new { issue.Id, issue.Date, subscription.Rhythm }).ToListAsync();
        return found.ToDictionary(i => i.Id, i => ($"{i.Rhythm}", $"{i.Date!.Value.DayNumber - fortnight.Day(0).DayNumber} 06:00"));
    });

    private static DateTime StartOf(Notice reminder) => DateTime.ParseExact(
        reminder.Row.Key.Split(':')[2], "yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static void IsADayBefore(Notice reminder) =>
        Assert.InRange(reminder.At - StartOf(reminder).AddHours(-24), TimeSpan.Zero, AFortnight.Step);

    /// <summary>It is found, made and sent by three jobs, one after the other.</summary>
    private void IsAtSixInTheMorning(Notice report)
    {
        var day = int.Parse(Said(report).Split(' ')[^2], CultureInfo.InvariantCulture);
        Assert.InRange(report.At - fortnight.Utc(day, "06:00"), TimeSpan.Zero, 3 * AFortnight.Step);
    }
}
