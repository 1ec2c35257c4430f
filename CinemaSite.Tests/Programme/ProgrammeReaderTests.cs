using CinemaSite.Programme;
using CsCheck;

namespace CinemaSite.Tests.Programme;

public class ProgrammeReaderTests
{
    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("What is on: nothing", "is not JSON, and not CSV with a header line either: ")]
    [InlineData("{\"Events\": [\n{\"ID\": 1,,}]}", "line 2: is not valid JSON")]
    [InlineData("{\"films\": []}", "is JSON of an unknown format: ")]
    [InlineData("[1, 2]", "is JSON of an unknown format: ")]
    [InlineData("{\"SeatLayoutData\": {}}", "is a seat layout, not a programme: ")]
    [InlineData("{\"Events\": 7}", "Events should be a list")]
    [InlineData("{\"Events\": [7]}", "Events[0]: should be an object")]
    public void A_file_that_is_no_programme_is_one_clear_line(string text, string start)
    {
        var problem = Assert.Single(ProgrammeReader.Read(text).Problems);
        Assert.StartsWith(start, problem.ToString());
    }

    [Fact]
    public void Each_format_is_recognised()
    {
        Assert.Equal(ProgrammeFormat.Savoy, ProgrammeReader.Recognise(Files.Rio));
        Assert.Equal(ProgrammeFormat.Vista, ProgrammeReader.Recognise(Files.Curzon));
        Assert.Equal(ProgrammeFormat.VistaSeatLayout, ProgrammeReader.Recognise(Files.Bhd));
        Assert.Equal(ProgrammeFormat.Csv, ProgrammeReader.Recognise("film,auditorium,start\n"));
        Assert.Equal(ProgrammeFormat.Unknown, ProgrammeReader.Recognise("{"));
    }

    [Fact]
    public void A_performance_without_a_start_and_a_film_without_a_title_are_named()
    {
        var file = ProgrammeReader.Read(Files.RioWith(events =>
        {
            events[3]!["Title"] = "";
            events[7]!["Performances"]![1]!["StartTime"] = null;
            events[7]!["Performances"]![2]!["StartDate"] = "soon";
            events[7]!["Performances"]![3]!["StartTime"] = new System.Text.Json.Nodes.JsonArray();
        }));
        Assert.Equal(
            [
                "Events[3]: has no title",
                "Events[7].Performances[1] (Hamnet): has no start time",
                "Events[7].Performances[2] (Hamnet): its start \"soon 1500\" is not a date and a time like \"2026-01-31 1930\"",
                "Events[7].Performances[3] (Hamnet): StartTime should be a text",
                "Events[7].Performances[3] (Hamnet): has no start time",
            ],
            file.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void The_same_performance_twice_is_a_problem()
    {
        var file = ProgrammeReader.Read(Files.RioWith(events => events.Performance(1982837)["ID"] = 1982836));
        Assert.Equal(
            ["Events[7].Performances[1] (Hamnet): its id 1982836 is also that of Events[7].Performances[0] (Hamnet)"],
            file.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void A_damaged_file_never_throws()
    {
        string[] texts = [Files.Rio[..6000], Files.Curzon, Files.Bhd[..3000], "film,auditorium,start\nRan,Screen 1,2026-01-31 19:30\n"];
        string[] pieces = ["\"", "{", "]", ",", "null", "7", "[]", "\\ud800", "\n", ""];
        var damage = Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, 5999], Gen.Int[0, pieces.Length - 1]);
        damage.Sample((which, at, piece) =>
        {
            var text = texts[which];
            at %= text.Length;
            Assert.NotNull(ProgrammeReader.Read(text[..at] + pieces[piece] + text[(at + 1)..]));
            Assert.NotNull(VistaSeatLayoutReader.Read(text[..at] + pieces[piece] + text[(at + 1)..]));
        }, iter: 2000);
    }
}
