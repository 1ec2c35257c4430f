using CinemaSite.Programme;
using CinemaSite.Scheduling;
using CsCheck;

namespace CinemaSite.Tests.Programme;

public class TimetableTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Fact]
    public void Moved_by_whole_days_the_wall_times_stay_and_the_first_business_date_is_the_one_asked_for()
    {
        var starts = Gen.Int[0, 60 * 24 * 60].Select(m => new DateTime(2025, 12, 27).AddMinutes(m)).Array[1, 20];
        Gen.Select(starts, Gen.Int[0, 700]).Sample((times, day) =>
        {
            var target = new DateOnly(2026, 1, 1).AddDays(day);
            var file = File(times);
            var table = Timetable.Of(file, London, target);
            var first = file.Screenings.Min(s => s.Start.In(London).BusinessDate());
            foreach (var row in file.Screenings)
            {
                var local = row.Start.In(London).AddDays(target.DayNumber - first.DayNumber);
                if (table.TryGet(row, out var time))
                    Assert.Equal((local, local), (time.Local, London.ToLocal(time.Utc)));
                else
                    Assert.True(London.IsInvalidTime(local));
            }
        });
    }

    [Theory]
    [InlineData("Europe/London", "2026-03-29 01:30")]
    [InlineData("Europe/Madrid", "2026-03-29 02:30")]
    public void A_time_that_the_clocks_skip_is_a_problem(string zone, string time)
    {
        var table = Timetable.Of(File(DateTime.Parse(time)), TimeZoneInfo.FindSystemTimeZoneById(zone), null);
        Assert.Equal([$"row 0: the clocks of {zone} skip Sun 29 Mar 2026 {time[^5..]}"], table.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Of_a_time_that_happens_twice_the_first_is_taken_and_said()
    {
        var file = File(new DateTime(2026, 10, 25, 1, 30, 0));
        var table = Timetable.Of(file, London, null);
        Assert.True(table.TryGet(file.Screenings[0], out var time));
        Assert.Equal(new DateTime(2026, 10, 25, 0, 30, 0), time.Utc);
        Assert.Empty(table.Problems);
        Assert.Equal(["row 0: Sun 25 Oct 2026 01:30 happens twice, as the clocks of Europe/London go back; the first is taken"], table.Notes.Select(n => n.ToString()));
    }

    [Fact]
    public void A_start_with_an_offset_knows_which_of_the_two_it_is()
    {
        var start = ProgrammeStart.At(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero));
        Assert.Equal(LocalTimeReading.Once, start.Read(London, 0, out var utc));
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0), utc);
    }

    private static ProgrammeFile File(params DateTime[] starts) => new("csv", [],
        [.. starts.Select((start, i) => new ProgrammeScreening($"{i}", "f", "Screen 1", ProgrammeStart.Local(start), 0, [], $"row {i}"))], [], []);
}
