using System.Text.Json;
using CinemaSite.Programme;
using CinemaSite.Scheduling;

namespace CinemaSite.Tests.Programme;

public class DemoFactsTests
{
    private static readonly string[] Genres =
        ["Drama", "Comedy", "Animation", "Family", "Documentary", "Horror", "Romance", "Musical", "Short films", "Experimental", "Classic", "World cinema"];

    [Fact]
    public void The_demo_programme_reads_as_the_Rios_own_file_does()
    {
        var (demo, rio) = (ProgrammeReader.Read(Resource("rio-programme.json")), ProgrammeReader.Read(Files.Rio));
        Assert.Empty(demo.Problems);
        Assert.Equal(rio.Films.Select(f => (f.Id, f.Facts)), demo.Films.Select(f => (f.Id, f.Facts)));
        Assert.Equal(rio.Screenings.Select(Comparable), demo.Screenings.Select(Comparable));
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("Europe/Madrid")]
    public void The_demo_programme_can_begin_on_any_day(string zone)
    {
        var (demo, clocks) = (ProgrammeReader.Read(Resource("rio-programme.json")), TimeZoneInfo.FindSystemTimeZoneById(zone));
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            var table = Timetable.Of(demo, clocks, day);
            Assert.Empty(table.Problems);
            var slots = demo.Screenings.Select(s => (s, Utc: table.TryGet(s, out var time) ? time.Utc : default)).GroupBy(s => s.s.Auditorium);
            Assert.All(slots, room => Assert.DoesNotContain(
                Overlaps.Tight(room.Select(s => new Slot(s.Utc, s.Utc.AddMinutes(s.s.AdsMinutes + demo.Films.Single(f => f.Id == s.s.FilmId).Facts.RuntimeMinutes), true, "", "")), 0),
                tight => tight.Minutes < 0));
        }
    }

    [Fact]
    public void The_demo_seats_read_as_the_BHD_layout_does()
    {
        Assert.Equal(VistaSeatLayoutReader.Read(Files.Bhd).Seats.Select(Comparable), VistaSeatLayoutReader.Read(Resource("bhd-star-seats.json")).Seats.Select(Comparable));

        static object Comparable(CinemaSite.Seating.Seat seat) => (seat.Row, seat.Number, seat.RowIndex, seat.Column, seat.Kind, seat.Category, seat.Group);
    }

    [Fact]
    public void Every_film_of_the_demo_has_a_note_in_both_languages_and_known_genres()
    {
        var notes = JsonSerializer.Deserialize<Dictionary<string, Note>>(Resource("film-notes.json"), JsonSerializerOptions.Web)!;
        Assert.Equal(ProgrammeReader.Read(Files.Rio).Films.Select(f => f.Id).Order(), notes.Keys.Order());
        Assert.All(notes.Values, note =>
        {
            Assert.InRange(note.En.Length, 80, 600);
            Assert.InRange(note.Es.Length, 80, 600);
            Assert.Subset(Genres.ToHashSet(), note.Genres.ToHashSet());
        });
    }

    private static object Comparable(ProgrammeScreening s) => (s.Id, s.FilmId, s.Auditorium, s.Start, s.AdsMinutes, string.Join('|', s.Attributes));

    private static string Resource(string name)
    {
        using var stream = typeof(ProgrammeReader).Assembly.GetManifestResourceStream($"CinemaSite.Data.Demo.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Note(string[] Genres, string En, string Es);
}
