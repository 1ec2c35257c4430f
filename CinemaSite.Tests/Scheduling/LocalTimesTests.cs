using CinemaSite.Scheduling;
using CsCheck;

namespace CinemaSite.Tests.Scheduling;

public class LocalTimesTests
{
    private static readonly DateTime Spring = new(2026, 3, 29);
    private static readonly DateTime Autumn = new(2026, 10, 25);

    /// <summary>Minutes of three years, half of them within a day of a change of the clocks.</summary>
    private static readonly Gen<DateTime> Minutes = Gen.Frequency(
        (1, Gen.Int[0, 3 * 365 * 24 * 60].Select(m => new DateTime(2025, 1, 1).AddMinutes(m))),
        (1, Gen.Select(Gen.Bool, Gen.Int[-1440, 1440], (spring, m) => (spring ? Spring : Autumn).AddHours(1).AddMinutes(m))));

    private static readonly Gen<(TimeZoneInfo Zone, DateTime Minute)> Anywhere =
        Gen.Select(Gen.Bool.Select(london => Zone(london ? "Europe/London" : "Europe/Madrid")), Minutes);

    [Fact]
    public void What_people_read_is_read_back_as_the_same_moment_but_for_the_second_of_two() => Anywhere.Sample(a =>
    {
        var utc = DateTime.SpecifyKind(a.Minute, DateTimeKind.Utc);
        var reading = a.Zone.ReadLocal(a.Zone.ToLocal(utc), out var again);
        Assert.NotEqual(LocalTimeReading.Skipped, reading);
        Assert.True(again == utc || reading == LocalTimeReading.Twice && again == utc.AddHours(-1));
    });

    [Fact]
    public void What_people_type_is_shown_as_they_typed_it_unless_the_clocks_skip_it() => Anywhere.Sample(a =>
    {
        var reading = a.Zone.ReadLocal(a.Minute, out var utc);
        Assert.True(reading == LocalTimeReading.Skipped || a.Zone.ToLocal(utc) == a.Minute);
    });

    [Fact]
    public void A_moment_read_is_in_utc() => Anywhere.Sample(a =>
        a.Zone.ReadLocal(a.Minute, out var utc) == LocalTimeReading.Skipped || utc.Kind == DateTimeKind.Utc);

    [Fact]
    public void The_offset_is_the_difference_to_utc() => Anywhere.Sample(a =>
    {
        var shown = a.Zone.ToOffset(a.Minute);
        Assert.Equal(a.Zone.ToLocal(a.Minute), shown.DateTime);
        Assert.Equal(a.Minute, shown.UtcDateTime);
    });

    [Theory]
    [InlineData("Europe/London", "00:59", LocalTimeReading.Once)]
    [InlineData("Europe/London", "01:00", LocalTimeReading.Skipped)]
    [InlineData("Europe/London", "01:59", LocalTimeReading.Skipped)]
    [InlineData("Europe/London", "02:00", LocalTimeReading.Once)]
    [InlineData("Europe/Madrid", "01:59", LocalTimeReading.Once)]
    [InlineData("Europe/Madrid", "02:00", LocalTimeReading.Skipped)]
    [InlineData("Europe/Madrid", "02:59", LocalTimeReading.Skipped)]
    [InlineData("Europe/Madrid", "03:00", LocalTimeReading.Once)]
    public void In_spring_an_hour_is_skipped(string zone, string time, LocalTimeReading reading) =>
        Assert.Equal(reading, Zone(zone).ReadLocal(At(Spring, time), out _));

    [Theory]
    [InlineData("Europe/London", "00:59", LocalTimeReading.Once)]
    [InlineData("Europe/London", "01:00", LocalTimeReading.Twice)]
    [InlineData("Europe/London", "01:59", LocalTimeReading.Twice)]
    [InlineData("Europe/London", "02:00", LocalTimeReading.Once)]
    [InlineData("Europe/Madrid", "01:59", LocalTimeReading.Once)]
    [InlineData("Europe/Madrid", "02:00", LocalTimeReading.Twice)]
    [InlineData("Europe/Madrid", "02:59", LocalTimeReading.Twice)]
    [InlineData("Europe/Madrid", "03:00", LocalTimeReading.Once)]
    public void In_autumn_an_hour_happens_twice(string zone, string time, LocalTimeReading reading) =>
        Assert.Equal(reading, Zone(zone).ReadLocal(At(Autumn, time), out _));

    [Theory, InlineData("Europe/London", "01:30"), InlineData("Europe/Madrid", "02:30")]
    public void Of_two_times_the_first_is_meant(string zone, string time)
    {
        Zone(zone).ReadLocal(At(Autumn, time), out var utc);

        Assert.Equal(new DateTime(2026, 10, 25, 0, 30, 0), utc);
    }

    private static DateTime At(DateTime day, string time) => day + TimeSpan.Parse(time, null);

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
