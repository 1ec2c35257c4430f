using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Scheduling;

public class BusinessDatesTests
{
    [Theory]
    [InlineData("2026-03-03T00:30:00", 2)]
    [InlineData("2026-03-03T04:59:00", 2)]
    [InlineData("2026-03-03T05:00:00", 3)]
    [InlineData("2026-03-03T19:30:00", 3)]
    [InlineData("2026-03-03T23:59:00", 3)]
    public void A_day_ends_at_five_in_the_morning(string local, int day) =>
        Assert.Equal(new DateOnly(2026, 3, day), DateTime.Parse(local, null).BusinessDate());

    [Theory]
    [InlineData("Europe/London", "2026-07-03T03:59:00", 2)]
    [InlineData("Europe/London", "2026-07-03T04:00:00", 3)]
    [InlineData("Europe/Madrid", "2026-07-03T02:59:00", 2)]
    [InlineData("Europe/Madrid", "2026-07-03T03:00:00", 3)]
    public void By_the_clock_on_the_wall(string zone, string utc, int day) =>
        Assert.Equal(new DateOnly(2026, 7, day), TimeZoneInfo.FindSystemTimeZoneById(zone).BusinessDate(DateTime.Parse(utc, null)));

    [Fact]
    public void Also_on_the_day_that_the_clocks_change() =>
        Assert.Equal(new DateOnly(2026, 3, 29), TimeZoneInfo.FindSystemTimeZoneById("Europe/London").BusinessDate(new(2026, 3, 29, 4, 0, 0)));
}

public sealed class ScreeningAfterMidnightTests : SiteTests
{
    [Fact]
    public async Task A_screening_after_midnight_belongs_to_the_evening_before()
    {
        var cinema = await ACinema.With(at: "2026-03-03 00:30").InAsync(Site);

        Assert.Equal(new DateOnly(2026, 3, 2), await Site.RunAsync((CinemaDbContext db) =>
            db.Screenings.Where(s => s.Id == cinema.ScreeningId).Select(s => s.BusinessDate).SingleAsync()));
    }
}
