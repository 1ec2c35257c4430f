using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Tests.Reporting.Issues;

public class IssueDatesTests
{
    private static readonly DateOnly Friday = new(2026, 3, 13);

    [Fact]
    public void A_daily_issue_is_about_the_day_before() =>
        Assert.Equal(new Period(Friday.AddDays(-1), Friday.AddDays(-1)), ReportRhythm.Daily.PeriodOf(Friday));

    [Fact]
    public void A_weekly_issue_is_about_the_film_week_that_ended_in_the_night()
    {
        Assert.Equal(new Period(Friday.AddDays(-7), Friday.AddDays(-1)), ReportRhythm.FilmWeek.PeriodOf(Friday));
        Assert.Equal([Friday, Friday.AddDays(7)], Enumerable.Range(0, 14).Select(Friday.AddDays).Where(d => ReportRhythm.FilmWeek.HasIssueOn(d, DayOfWeek.Friday)));
        Assert.True(ReportRhythm.FilmWeek.HasIssueOn(Friday.AddDays(-1), DayOfWeek.Thursday));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-02-01", "2026-02-28"), InlineData("2026-01-01", "2025-12-01", "2025-12-31"), InlineData("2028-03-01", "2028-02-01", "2028-02-29")]
    public void A_monthly_issue_is_about_the_month_before(string date, string first, string last)
    {
        Assert.Equal(new Period(Day(first), Day(last)), ReportRhythm.Monthly.PeriodOf(Day(date)));
        Assert.True(ReportRhythm.Monthly.HasIssueOn(Day(date), DayOfWeek.Friday));
        Assert.False(ReportRhythm.Monthly.HasIssueOn(Day(date).AddDays(1), DayOfWeek.Friday));
    }

    [Theory]
    [InlineData("Europe/London", "2026-03-29 05:00"), InlineData("Europe/London", "2026-10-25 06:00"), InlineData("Europe/Madrid", "2026-03-29 04:00")]
    [InlineData("Europe/Madrid", "2026-10-25 05:00"), InlineData("America/New_York", "2026-03-08 10:00"), InlineData("Asia/Kathmandu", "2026-03-08 00:15")]
    public void It_is_due_at_six_by_the_clocks_of_the_cinema(string zone, string utc)
    {
        var due = DateTime.SpecifyKind(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var date = DateOnly.FromDateTime(TimeZoneInfo.FindSystemTimeZoneById(zone).ToLocal(due));
        var cinema = In(zone);

        Assert.Equal(due, cinema.TimeZone.IssueDue(date));
        Assert.Equal([], ReportRhythm.Daily.DatesDue(cinema, due.AddHours(-1), null, due.AddSeconds(-1)));
        Assert.Equal([date], ReportRhythm.Daily.DatesDue(cinema, due.AddHours(-1), null, due));
        Assert.Equal([], ReportRhythm.Daily.DatesDue(cinema, due.AddHours(-1), date, due.AddHours(20)));
        Assert.Equal([], ReportRhythm.Daily.DatesDue(cinema, due, null, due.AddHours(20)));
    }

    [Theory]
    [InlineData("Europe/London"), InlineData("Europe/Madrid"), InlineData("America/New_York"), InlineData("Australia/Lord_Howe"), InlineData("Antarctica/Troll")]
    [InlineData("America/Sao_Paulo"), InlineData("Pacific/Apia"), InlineData("Africa/Casablanca"), InlineData("Asia/Kathmandu")]
    public void Over_a_year_each_date_comes_once_and_in_its_turn_wherever_the_cinema_is(string zone)
    {
        var cinema = In(zone);
        var start = new DateTime(2026, 1, 10, 0, 7, 0, DateTimeKind.Utc);
        var (last, dates) = ((DateOnly?)null, new List<DateOnly>());
        for (var now = start; now < start.AddDays(370); now = now.AddMinutes(5))
            if (ReportRhythm.Daily.DatesDue(cinema, start, last, now) is [.., var latest] due)
            {
                Assert.Equal(6, cinema.TimeZone.ToLocal(now).Hour);
                dates.AddRange(due);
                last = latest;
            }

        Assert.Equal(Enumerable.Range(0, dates.Count).Select(dates[0].AddDays), dates);
        Assert.InRange(dates.Count, 369, 371);
    }

    [Fact]
    public void Where_the_clocks_skip_six_it_is_due_as_soon_as_they_go_on()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("Odd", TimeSpan.Zero, "Odd", "Odd", "Odd summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                new(2026, 1, 1), new(2026, 12, 31), TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 5, 45, 0), 3, 20),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 6, 30, 0), 10, 20)),
        ]);

        Assert.Equal(new DateTime(2026, 3, 20, 6, 0, 0), zone.IssueDue(new(2026, 3, 20)));
        Assert.Equal(new DateTime(2026, 3, 21, 5, 0, 0), zone.IssueDue(new(2026, 3, 21)));
        Assert.Equal(new DateTime(2026, 10, 20, 5, 0, 0), zone.IssueDue(new(2026, 10, 20)));
    }

    [Fact]
    public void After_a_long_time_the_latest_thirty_one_are_made_up()
    {
        var since = new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
        var daily = ReportRhythm.Daily.DatesDue(In("Europe/London"), since, null, since.AddDays(100));

        Assert.Equal(Enumerable.Range(70, 31).Select(new DateOnly(2026, 1, 1).AddDays), daily);
        Assert.Equal(15, ReportRhythm.FilmWeek.DatesDue(In("Europe/London"), since, null, since.AddDays(100)).Count);
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static Cinema In(string zone) => new() { Slug = "rio", Name = "The Rio", TimeZoneId = zone, Currency = "GBP" };
}
