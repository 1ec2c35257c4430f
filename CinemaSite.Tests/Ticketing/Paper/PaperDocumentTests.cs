using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing.Paper;

namespace CinemaSite.Tests.Ticketing.Paper;

public class PaperDocumentTests
{
    private const string Paragraph = "Zażółć gęślą jaźń, Ελλάδα, Привет — €12.50 “so” Ñandú Việt Nam £9";

    [Fact]
    public void What_is_written_reads_back_in_every_script_that_a_name_may_have() => Assert.Equal(
        ["Los niños de Łódź", Paragraph, "1 of 1"],
        PaperReader.Lines(Written(paper =>
        {
            paper.Title("Los niños de Łódź");
            paper.Text(Paragraph);
        })));

    [Fact]
    public void Rows_that_do_not_fit_go_on_under_the_same_head_on_the_next_page()
    {
        var pages = PaperReader.Pages(Written(paper =>
        {
            var table = new PaperTable(paper, [new("Seat", 1), new("Price", 1, IsNumber: true)]);
            table.Head();
            for (var i = 1; i <= 100; i++)
                table.Row([$"A{i}", $"{i}.00"]);
        }));

        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Equal("Seat | Price", page[0]));
        Assert.Equal(Enumerable.Range(1, 100).Select(i => $"A{i} | {i}.00"), pages.SelectMany(page => page.Skip(1).SkipLast(1)));
        Assert.Equal(Enumerable.Range(1, pages.Count).Select(i => $"{i} of {pages.Count}"), pages.Select(page => page[^1]));
    }

    [Fact]
    public void A_word_that_is_too_long_for_its_place_is_cut_and_nothing_of_it_lost()
    {
        var word = new string('W', 400);

        Assert.Equal(word, string.Concat(PaperReader.Lines(Written(paper => paper.Text(word))).SkipLast(1)));
    }

    [Fact]
    public async Task Paper_is_printed_by_many_at_once() => Assert.All(
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Written(paper => paper.Text($"{Paragraph} {i}"))))),
        file => Assert.StartsWith(Paragraph, PaperReader.Lines(file)[0], StringComparison.Ordinal));

    private static byte[] Written(Action<PaperDocument> write)
    {
        using var paper = new PaperDocument("Title", TheSite.Noon.UtcDateTime);
        write(paper);
        return paper.Finish((page, pages) => $"{page} of {pages}");
    }
}
