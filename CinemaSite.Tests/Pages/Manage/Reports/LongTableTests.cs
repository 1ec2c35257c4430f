using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.Manage.Reports;

/// <summary>A room of 1,040 seats, of which the report has a line each.</summary>
public sealed class LongTableTests : SiteTests
{
    private const string Sunday = "/manage/reports/occupancy?first=2026-03-01&last=2026-03-01";

    [Fact]
    public async Task The_page_shows_the_first_lines_and_says_so_and_the_file_has_all()
    {
        await ACinema.With(at: "2026-03-01 19:30", seats: [.. Enumerable.Repeat(new string('_', 40), 26)]).InAsync(Site);
        var manager = await Site.StaffAsync();

        var page = (await manager.GetAsync(Sunday)).Html.QuerySelectorAll(".report-part").Last();
        var file = await (await manager.FetchAsync(Sunday + "&handler=csv&part=2")).Content.ReadAsStringAsync();

        Assert.Equal(1_000, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains(
            "Here are the first 1,000 of 1,040 lines; the total is of all. The workbook and the CSV have the rest.",
            page.QuerySelectorAll("p").Select(p => p.TextContent));
        Assert.Equal(1_041, file.TrimEnd().Split('\n').Length);
    }
}
