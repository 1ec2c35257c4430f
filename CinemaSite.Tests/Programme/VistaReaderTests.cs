using CinemaSite.Catalog;
using CinemaSite.Programme;
using CinemaSite.Scheduling;

namespace CinemaSite.Tests.Programme;

public class VistaReaderTests
{
    private static readonly ProgrammeFile Curzon = ProgrammeReader.Read(Files.Curzon);

    [Fact]
    public void A_day_at_the_Curzon_has_four_films_and_eleven_screenings()
    {
        Assert.Equal("vista", Curzon.Source);
        Assert.Equal(4, Curzon.Films.Count);
        Assert.Equal(11, Curzon.Screenings.Count);
        Assert.Empty(Curzon.Problems);
    }

    [Fact]
    public void People_genres_and_certificates_are_joined_by_their_ids()
    {
        var avatar = Curzon.Films.Single(f => f.Facts.Title == "Avatar: Fire and Ash");
        Assert.Equal("HO00006563", avatar.Id);
        Assert.Equal("James Cameron", avatar.Facts.Director);
        Assert.StartsWith("Sigourney Weaver, Zoe Saldana, ", avatar.Facts.Cast);
        Assert.Equal(["Family", "Fantasy"], avatar.Genres);
        Assert.Equal((Certificate.TwelveA, 200, new DateOnly(2025, 12, 19)), (avatar.Facts.Certificate, avatar.Facts.RuntimeMinutes, avatar.Facts.ReleaseDate));
    }

    [Fact]
    public void A_screening_has_its_screen_its_ads_and_the_houses_attributes()
    {
        var club = Curzon.Screenings.Single(s => s.Id == "HOX1-24464");
        Assert.Equal("Screen 3", club.Auditorium);
        Assert.Equal(25, club.AdsMinutes);
        Assert.Equal([ScreeningAttribute.KidsClub], club.Attributes.Distinct());
    }

    [Fact]
    public void An_attribute_without_a_word_in_the_house_is_left_out_and_said()
    {
        var sunday = ProgrammeReader.Read(Files.CurzonSunday);
        Assert.Empty(sunday.Problems);
        Assert.Equal(
            [
                "the attribute \"Dog Days\" has no word in this house and was left out (1 screening)",
                "the attribute \"Film Club\" has no word in this house and was left out (1 screening)",
            ],
            sunday.Notes.Select(n => n.ToString()));
    }

    [Fact]
    public void A_start_with_an_offset_is_shown_in_the_cinemas_own_time()
    {
        var start = Curzon.Screenings.Single(s => s.Id == "HOX1-24464").Start;
        Assert.Equal(new DateTime(2025, 12, 27, 10, 30, 0), start.In(TimeZoneInfo.FindSystemTimeZoneById("Europe/London")));
        Assert.Equal(new DateTime(2025, 12, 27, 11, 30, 0), start.In(TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid")));
    }

    [Theory]
    [InlineData("startsAt")]
    [InlineData("screenId")]
    [InlineData("filmId")]
    public void A_showtime_that_lacks_what_it_needs_is_a_problem(string field)
    {
        var file = ProgrammeReader.Read(Files.Curzon.Replace($"\"{field}\"", $"\"no{field}\"", StringComparison.Ordinal));
        Assert.Equal(11, file.Problems.Count);
        Assert.Contains(file.Problems, p => p.Where.StartsWith("showtimes[0]", StringComparison.Ordinal));
    }
}
