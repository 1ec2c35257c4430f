using CinemaSite.Scheduling;

namespace CinemaSite.Tests.Scheduling;

public class SeriesTests
{
    [Fact]
    public void Every_friday_until_a_day_counts_that_day() => Assert.Equal(
        [new(2026, 3, 6), new(2026, 3, 13), new(2026, 3, 20)],
        Series.Days(new(2026, 3, 2), new(2026, 3, 20), [DayOfWeek.Friday]));

    [Fact]
    public void No_weekdays_mean_every_day() => Assert.Equal(7, Series.Days(new(2026, 3, 6), new(2026, 3, 12), []).Count());

    [Fact]
    public void A_series_without_end_ends() => Assert.True(Series.Days(new(2026, 3, 6), DateOnly.MaxValue, []).Count() < 800);

    [Theory]
    [InlineData("14:00, 17.30 9:05", "09:05 14:00 17:30"), InlineData("20:30;20:30", "20:30"), InlineData("half past eight", null), InlineData(" , ", null), InlineData("25:00", null)]
    public void Times_are_read_as_people_write_them(string text, string? times) =>
        Assert.Equal(times, Series.ReadTimes(text) is { } read ? string.Join(' ', read.Select(t => t.ToString("HH:mm", null))) : null);

    [Theory]
    [InlineData("2026-03-06", "2026-03-06"), InlineData("2026-03-12", "2026-03-06"), InlineData("2026-03-05", "2026-02-27")]
    public void The_film_week_starts_on_friday(string day, string first) =>
        Assert.Equal(DateOnly.Parse(first, null), DateOnly.Parse(day, null).FilmWeek(DayOfWeek.Friday));
}
