using System.Net;
using System.Text;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using MiniExcelLibs;

namespace CinemaSite.Tests.Pages.Manage.Reports;

/// <summary>A seat is 12.00 for an adult and 8.00 for a child, online with a fee of 0.75. It is Monday noon; the film week began on Friday.</summary>
public sealed class ReportPagesTests : SiteTests
{
    private const string Monday = "/manage/reports/sales?first=2026-03-02&last=2026-03-02";

    [Fact]
    public async Task The_list_says_what_each_report_answers_and_leads_to_it()
    {
        await ACinema.With().InAsync(Site);
        var page = await (await Site.StaffAsync()).GetAsync("/manage/reports");

        Assert.Equal(
            ["sales", "admissions", "occupancy", "refunds", "discounts", "tills", "waiting-list", "lonely-seats", "film-hire"],
            page.Html.QuerySelectorAll("main dt a").Select(a => a.GetAttribute("href")!.Split('/')[^1]));
        Assert.All(page.Html.QuerySelectorAll("main dd"), answer => Assert.EndsWith(".", answer.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Roles.Cashier), InlineData(Roles.Usher), InlineData(Roles.Customer)]
    public async Task Nobody_else_reads_or_takes_a_report(string role)
    {
        await ACinema.With().InAsync(Site);
        var browser = await Site.StaffAsync(role);

        foreach (var address in new[] { "/manage/reports", Monday, Monday + "&handler=xlsx", Monday + "&handler=csv" })
            Assert.Contains("/account/no-access", (await browser.GetAsync(address)).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_its_figures_in_words_and_its_table_in_numbers()
    {
        await Site.BuyAsync(await ACinema.With(at: "2026-03-06 19:30").InAsync(Site), "A1", "A2 Child");
        var page = await (await Site.StaffAsync()).GetAsync(Monday);

        Assert.Equal("Sales", page.Heading);
        Assert.Equal("£21.50", page.Html.QuerySelector(".report-figures dd")!.TextContent);
        Assert.Equal("None on the day before", page.Html.QuerySelector(".report-comparison")!.TextContent);
        Assert.Equal("Total|2|0|£20.00|£1.50|£0.00|£21.50|£0.00", string.Join('|', page.Html.QuerySelectorAll("tfoot tr > *").Select(c => c.TextContent)));
        Assert.Equal("Mon 2 March 2026", page.Html.QuerySelector(".report-period strong")!.TextContent);
    }

    [Fact]
    public async Task The_chart_is_drawn_by_the_server_without_style_of_its_own_and_named()
    {
        await Site.BuyAsync(await ACinema.With(at: "2026-03-06 19:30").InAsync(Site), "A1");
        var chart = (await (await Site.StaffAsync()).GetAsync(Monday)).Html.QuerySelector("svg.chart")!;

        Assert.Equal(("img", "Chart: Takings. The table says the same."), (chart.GetAttribute("role"), chart.GetAttribute("aria-label")));
        Assert.Equal("2 Mar: £12.75, before £0.00", chart.QuerySelector("rect > title")!.TextContent);
        Assert.Empty(chart.QuerySelectorAll("[style], [fill], [stroke]"));
    }

    [Fact]
    public async Task Without_days_it_is_the_last_film_week_and_others_are_a_link_away()
    {
        await ACinema.With().InAsync(Site);
        var page = await (await Site.StaffAsync()).GetAsync("/manage/reports/sales?by=Film");

        Assert.Equal("Fri 20 February 2026 to Thu 26 February 2026", page.Html.QuerySelector(".report-period strong")!.TextContent);
        Assert.Equal("Last film week", page.Html.QuerySelector(".report-quick [aria-current]")!.TextContent);
        Assert.Equal(
            [
                "Today 2026-03-02 2026-03-02", "Yesterday 2026-03-01 2026-03-01", "This film week so far 2026-02-27 2026-03-02", "Last film week 2026-02-20 2026-02-26",
                "This month so far 2026-03-01 2026-03-02", "Last month 2026-02-01 2026-02-28", "This year so far 2026-01-01 2026-03-02",
            ],
            page.Html.QuerySelectorAll(".report-quick a").Select(a => $"{a.TextContent} {Asked(a.GetAttribute("href")!, "first")} {Asked(a.GetAttribute("href")!, "last")}"));
        Assert.All(page.Html.QuerySelectorAll(".report-quick a"), a => Assert.Equal("Film", Asked(a.GetAttribute("href")!, "by")));
    }

    [Theory]
    [InlineData("first=2026-03-08&last=2026-03-02", "The last day is before the first. Put them the other way round.")]
    [InlineData("first=2024-01-01&last=2025-12-31", "These are 731 days. A report covers at most 400.")]
    [InlineData("first=2026-03-08", "Say both the first and the last day.")]
    [InlineData("first=2026-03-08&last=", "Say both the first and the last day.")]
    [InlineData("first=2026-02-30&last=2026-03-02", "“2026-02-30” does not fit here. Write it another way.")]
    [InlineData("first=9999-12-31&last=9999-12-31", "“9999-12-31” does not fit here. Write it another way.")]
    [InlineData("first=2026-03-02&last=2026-03-02&by=Moon", "“Moon” does not fit here. Write it another way.")]
    public async Task Days_that_make_no_period_are_refused_in_a_sentence_and_stay_written(string query, string sentence)
    {
        await ACinema.With().InAsync(Site);
        var manager = await Site.StaffAsync();
        foreach (var handler in new[] { "", "&handler=xlsx", "&handler=csv" })
        {
            var page = await manager.GetAsync($"/manage/reports/sales?{query}{handler}");

            Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.Response.Content.Headers.ContentType!.MediaType));
            Assert.Contains(sentence, page.Errors);
            Assert.Equal(query.Split('&')[0].Split('=')[1], page.Html.QuerySelector("#First")!.GetAttribute("value"));
            Assert.Null(page.Html.QuerySelector(".report"));
        }
    }

    [Theory]
    [InlineData("/manage/reports/nothing"), InlineData("/manage/reports/0"), InlineData(Monday + "&handler=csv&part=7"), InlineData(Monday + "&handler=csv&part=-1")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await ACinema.With().InAsync(Site);

        Assert.Equal(HttpStatusCode.NotFound, (await (await Site.StaffAsync()).GetAsync(address)).Status);
    }

    [Fact]
    public async Task The_files_hold_exactly_what_is_shown_and_are_nobody_elses()
    {
        await Site.BuyAsync(await ACinema.With(screening: "=HYPERLINK(\"http://evil.example\")", at: "2026-03-06 19:30").InAsync(Site), "A1", "A2 Child");
        var manager = await Site.StaffAsync();
        var page = await manager.GetAsync(Monday + "&by=Film");
        var links = page.Html.QuerySelectorAll("section[aria-labelledby=files] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);

        var book = await manager.FetchAsync(links[0]);
        Assert.Equal(("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "sales-2026-03-02.xlsx"), TypeAndName(book));
        var rows = new MemoryStream(await book.Content.ReadAsByteArrayAsync()).Query(sheetName: "Film").Cast<IDictionary<string, object?>>().Select(r => r.Values.ToList()).ToList();
        Assert.Equal(["=HYPERLINK(\"http://evil.example\")", 2.0, 0.0, 20.0, 1.5, 0.0, 21.5, 0.0], rows[1]);
        Assert.Equal(page.Html.QuerySelectorAll("tfoot td").Select(c => c.TextContent.TrimStart('£')), rows[2].Skip(1).Select((v, i) => $"{(i < 2 ? v : $"{v:0.00}")}"));

        var csv = await manager.FetchAsync(links[1]);
        Assert.Equal(("text/csv", "sales-2026-03-02.csv"), TypeAndName(csv));
        var bytes = await csv.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",2,0,20.00,1.50,0.00,21.50,0.00", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.All([book, csv], file => Assert.True(file.Headers.CacheControl is { NoStore: true, Private: true }));
    }

    [Fact]
    public async Task A_house_with_one_cinema_asks_for_none()
    {
        await ACinema.With().InAsync(Site);

        Assert.Null((await (await Site.StaffAsync()).GetAsync(Monday)).Html.QuerySelector("#cinema"));
    }

    [Fact]
    public async Task In_Spanish_everything_is_said_in_Spanish()
    {
        await Site.BuyAsync(await ACinema.With(at: "2026-03-06 19:30").InAsync(Site), "A1");
        var page = await (await Site.StaffAsync()).GetAsync("/es" + Monday);

        Assert.Equal("12,75 £", page.Html.QuerySelector(".report-figures dd")!.TextContent.Replace('\u00a0', ' '));
        Assert.Equal("Nada el día anterior", page.Html.QuerySelector(".report-comparison")!.TextContent);
    }

    private static string? Asked(string address, string name) =>
        System.Web.HttpUtility.ParseQueryString(address.Split('?')[1])[name];

    private static (string?, string?) TypeAndName(HttpResponseMessage file) =>
        (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.FileName);
}
