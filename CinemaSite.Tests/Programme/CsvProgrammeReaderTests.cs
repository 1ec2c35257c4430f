using CinemaSite.Catalog;
using CinemaSite.Programme;
using CinemaSite.Scheduling;
using CsCheck;

namespace CinemaSite.Tests.Programme;

public class CsvProgrammeReaderTests
{
    [Fact]
    public void A_line_is_a_screening_of_a_film()
    {
        var file = Files.Csv("\"Ran, the film\",1985,162,12A,Screen 1,2026-01-31 19:30,35 mm | Q&A,r-1");
        Assert.Empty(file.Problems);
        Assert.Equal(new FilmFacts("Ran, the film", 1985, 162, Certificate.TwelveA), Assert.Single(file.Films).Facts);
        var screening = Assert.Single(file.Screenings);
        Assert.Equal(("r-1", "Screen 1", 25), (screening.Id, screening.Auditorium, screening.AdsMinutes));
        Assert.Equal(new DateTime(2026, 1, 31, 19, 30, 0), screening.Start.In(TimeZoneInfo.Utc));
        Assert.Equal([ScreeningAttribute.ThirtyFiveMm, ScreeningAttribute.QuestionAndAnswer], screening.Attributes);
    }

    [Fact]
    public void Semicolons_any_case_a_byte_order_mark_and_more_columns_are_fine()
    {
        var file = ProgrammeReader.Read("\uFEFFStart;FILM;Auditorium;Staff;External_ID\r\n2026-01-31T19:30;Ran;Screen 1;Ana;7\r\n\r\n;;;;\r\n");
        Assert.Empty(file.Problems);
        Assert.Equal("7", Assert.Single(file.Screenings).Id);
    }

    [Fact]
    public void The_facts_of_a_film_stand_in_its_first_line()
    {
        var file = Files.Csv("Ran,1985,162,12A,Screen 1,2026-01-31 19:30,,1", "Ran,1985,,,Screen 1,2026-02-01 19:30,,2");
        Assert.Empty(file.Problems);
        Assert.Equal(162, Assert.Single(file.Films).Facts.RuntimeMinutes);
        Assert.Equal(2, file.Screenings.Count);
    }

    [Fact]
    public void A_line_without_an_id_is_known_by_its_room_and_time()
    {
        Assert.Equal("screen-1-20260131-1930", Assert.Single(Files.Csv("Ran,1985,162,12A,Screen 1,2026-01-31 19:30,,").Screenings).Id);
    }

    [Theory]
    [InlineData(",1985,162,12A,Screen 1,2026-01-31 19:30,,1", "line 2: has no film title")]
    [InlineData("Ran,1985,162,12A,Screen 1,,,1", "line 2 (Ran): has no start time")]
    [InlineData("Ran,1985,162,12A,Screen 1,31/01/2026 7pm,,1", "line 2 (Ran): its start \"31/01/2026 7pm\" is not a date and a time like \"2026-01-31 19:30\"")]
    [InlineData("Ran,1985,162,12A,Screen 1,2026-02-30 19:30,,1", "line 2 (Ran): its start \"2026-02-30 19:30\" is not a date and a time like \"2026-01-31 19:30\"")]
    [InlineData("Ran,1985,162,12A,,2026-01-31 19:30,,1", "line 2 (Ran): has no auditorium")]
    [InlineData("Ran,1985,long,12A,Screen 1,2026-01-31 19:30,,1", "line 2 (Ran): its runtime \"long\" is not a whole number")]
    [InlineData("Ran,1985,162,16,Screen 1,2026-01-31 19:30,,1", "line 2 (Ran): its certificate \"16\" is none of U, PG, 12A, 15, 18 and TBC")]
    [InlineData("\"Ran,1985,162,12A,Screen 1,2026-01-31 19:30,,1", "line 2: a quotation mark is opened and never closed")]
    public void A_line_that_cannot_be_read_says_which_and_why(string line, string problem)
    {
        Assert.Contains(problem, Files.Csv(line).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Every_bad_line_is_named_not_only_the_first()
    {
        var file = Files.Csv("Ran,1985,162,12A,Screen 1,,,1", "Ran,1985,162,12A,Screen 1,2026-01-31 19:30,,2", "Ikiru,1952,143,PG,Screen 1,soon,,3");
        Assert.Equal(["line 2 (Ran)", "line 4 (Ikiru)"], file.Problems.Select(p => p.Where));
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        Assert.Equal(["line 1: the header has no column \"start\""], ProgrammeReader.Read("film,auditorium\nRan,Screen 1").Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void An_attribute_that_the_house_does_not_know_is_a_problem()
    {
        var problem = Assert.Single(Files.Csv("Ran,1985,162,12A,Screen 1,2026-01-31 19:30,Dog Days,1").Problems);
        Assert.StartsWith("the attribute \"Dog Days\" is none of Relaxed, Subtitled, ", problem.Message);
    }

    [Fact]
    public void Whatever_is_written_is_read_again()
    {
        var title = Gen.Char[" abcÅé,;'\"&|+"].Array[1, 30].Select(c => string.Join(' ', new string(c).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(t => t.Length > 0);
        Gen.Select(title, Gen.Int[1900, 2030], Gen.Int[1, 400], Gen.Int[0, 500_000]).Sample((film, year, runtime, minute) =>
        {
            var start = new DateTime(2026, 1, 1).AddMinutes(minute);
            var file = Files.Csv($"\"{film.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{year},{runtime},15,Screen 1,{start:yyyy-MM-dd HH:mm},,1");
            Assert.Empty(file.Problems);
            Assert.Equal((film, year, runtime), (file.Films[0].Facts.Title, file.Films[0].Facts.Year!.Value, file.Films[0].Facts.RuntimeMinutes));
            Assert.Equal(start, file.Screenings[0].Start.In(TimeZoneInfo.Utc));
        });
    }
}
