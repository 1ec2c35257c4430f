using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class HistoryPageTests : SiteTests
{
    [Fact]
    public async Task The_newest_change_stands_first()
    {
        await RecordAsync(Roles.Manager, "Film", "Ran", "Cinema");

        Assert.Equal(["Changed the film: Cinema", "Changed the film: Ran"], await ShownAsync(""));
    }

    [Theory]
    [InlineData("?subject=Film", "Changed the film: Ran")]
    [InlineData("?person=admin%40staff.example", "Changed the film: The Rio")]
    [InlineData("?from=2026-03-03")]
    [InlineData("?until=2026-03-01")]
    [InlineData("?from=2026-03-02&until=2026-03-02&subject=Cinema", "Changed the film: The Rio")]
    public async Task It_can_be_asked_for_by_thing_person_and_day(string query, params string[] shown)
    {
        await RecordAsync(Roles.Manager, "Film", "Ran");
        await RecordAsync(Roles.Admin, "Cinema", "The Rio");

        Assert.Equal(shown, await ShownAsync(query));
    }

    [Fact]
    public async Task A_long_history_is_turned_over_page_by_page_within_what_was_asked_for()
    {
        await RecordAsync(Roles.Admin, "Cinema", "The Rio");
        await RecordAsync(Roles.Manager, "Film", [.. Enumerable.Range(1, 60).Select(n => $"Film {n}")]);
        var browser = await Site.StaffAsync();

        var first = await browser.GetAsync("/manage/history?subject=Film");
        Assert.Equal(50, Rows(first).Count);
        var second = await browser.GetAsync(first.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(Enumerable.Range(1, 10).Reverse().Select(n => $"Changed the film: Film {n}"), Rows(second));
    }

    [Fact]
    public async Task Nothing_on_the_page_changes_it()
    {
        await RecordAsync(Roles.Manager, "Film", "Ran");
        var page = await (await Site.StaffAsync(Roles.Admin)).GetAsync("/manage/history");

        Assert.Empty(page.Html.QuerySelectorAll("main form[method=post]"));
    }

    private async Task<IReadOnlyList<string>> ShownAsync(string query) =>
        Rows(await (await Site.StaffAsync()).GetAsync("/manage/history" + query));

    private static IReadOnlyList<string> Rows(Answer page) => [.. page.Html.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim())];

    private async Task RecordAsync(string role, string subject, params string[] names)
    {
        var by = await Site.ActorAsync(role);
        foreach (var name in names)
            await Site.RunAsync((CinemaDbContext db) => db.InTransactionAsync(async () =>
            {
                await db.RecordAsync(by, new Deed("Changed the film", subject, "1", name), CancellationToken.None);
                return true;
            }, CancellationToken.None));
    }
}
