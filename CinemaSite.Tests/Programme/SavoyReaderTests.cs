using CinemaSite.Catalog;
using CinemaSite.Programme;
using CinemaSite.Scheduling;

namespace CinemaSite.Tests.Programme;

public class SavoyReaderTests
{
    private static readonly ProgrammeFile Rio = ProgrammeReader.Read(Files.Rio);

    [Fact]
    public void The_Rio_has_30_films_and_102_screenings_and_no_problem()
    {
        Assert.Equal("savoy", Rio.Source);
        Assert.Equal(30, Rio.Films.Count);
        Assert.Equal(102, Rio.Screenings.Count);
        Assert.Empty(Rio.Problems);
        Assert.Empty(Rio.Notes);
    }

    [Fact]
    public void A_film_has_the_facts_of_its_event()
    {
        var hamnet = Rio.Films.Single(f => f.Id == "1982795");
        Assert.Equal(
            new FilmFacts("Hamnet", 2025, 126, Certificate.TwelveA, "Chloé Zhao", "Jessie Buckley, Paul Mescal, Emily Watson, Joe Alwyn", "", "UK"),
            hamnet.Facts);
    }

    [Fact]
    public void Entities_in_titles_are_decoded_and_spaces_folded()
    {
        Assert.Equal("Carers & Babies: Marty Supreme", Title("1969142"));
        Assert.Equal("LSFF: Uncanny Sally", Title("1884931"));
        Assert.Equal("Doc 'N Roll: RAVE CULTURE: A NEW ERA + Q&A", Title("1967545"));
        Assert.Equal("Emile Ardolino", Rio.Films.Single(f => f.Id == "1968801").Facts.Director);

        static string Title(string id) => Rio.Films.Single(f => f.Id == id).Facts.Title;
    }

    [Fact]
    public void A_documentary_is_one_and_a_feature_has_no_genre()
    {
        Assert.Equal(["Documentary"], Rio.Films.Single(f => f.Id == "1967545").Genres);
        Assert.Equal(1, Rio.Films.Count(f => f.Genres.Count > 0));
    }

    [Fact]
    public void Every_certificate_is_read_out_of_its_picture()
    {
        var counts = Rio.Films.CountBy(f => f.Facts.Certificate).ToDictionary();
        Assert.Equal(
            new Dictionary<Certificate, int> { [Certificate.U] = 1, [Certificate.PG] = 8, [Certificate.TwelveA] = 4, [Certificate.Fifteen] = 7, [Certificate.Eighteen] = 10 },
            counts);
    }

    [Fact]
    public void Flags_and_titles_become_attributes_of_the_house()
    {
        Assert.Equal([ScreeningAttribute.CarersAndBabies], Attributes("1969146"));
        Assert.Equal([ScreeningAttribute.Subtitled], Attributes(Rio.Screenings.Single(s => s.Attributes.Contains(ScreeningAttribute.Subtitled)).Id));
        Assert.Equal([ScreeningAttribute.ClassicMatinee, ScreeningAttribute.NoAds], Attributes("1968802"));
        Assert.Equal([ScreeningAttribute.KidsClub, ScreeningAttribute.NoAds], Attributes("1953673"));
        Assert.Equal([ScreeningAttribute.QuestionAndAnswer, ScreeningAttribute.SpecialEvent], Attributes("1967572"));
        Assert.Contains(ScreeningAttribute.Intro, Rio.Screenings.Single(s => s.FilmId == "1925264").Attributes);
        Assert.Contains(ScreeningAttribute.Festival, Attributes("1884945"));

        static IEnumerable<ScreeningAttribute> Attributes(string id) => Rio.Screenings.Single(s => s.Id == id).Attributes.Distinct().Order();
    }

    [Fact]
    public void A_screening_without_ads_has_none_and_the_others_25_minutes()
    {
        Assert.All(Rio.Screenings, s => Assert.Equal(s.Attributes.Contains(ScreeningAttribute.NoAds) ? 0 : 25, s.AdsMinutes));
        Assert.Equal(19, Rio.Screenings.Count(s => s.AdsMinutes == 0));
    }

    [Fact]
    public void Year_and_country_that_were_swapped_are_put_right()
    {
        var file = ProgrammeReader.Read("""{"Events":[{"ID":1,"Title":"Ran","Year":"Japan","Country":"1985","RunningTime":"162 mins"}]}""");
        var facts = Assert.Single(file.Films).Facts;
        Assert.Equal((1985, "Japan", 162), (facts.Year, facts.Country, facts.RuntimeMinutes));
    }
}
