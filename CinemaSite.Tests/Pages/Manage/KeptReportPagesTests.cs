using System.Net;
using CinemaSite.Identity;
using CinemaSite.Reporting.Exports;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Reporting.Issues;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class KeptReportPagesTests : SiteTests
{
    private readonly Letters letters = new();
    private readonly APlainReport report = new();

    public KeptReportPagesTests() => Site.With(letters.Use).With(report.Use);

    public override async ValueTask InitializeAsync() => await ACinema.With().InAsync(Site);

    [Fact]
    public async Task Somebody_subscribes_sees_their_subscription_and_stops_it_with_one_press()
    {
        var manager = await Site.StaffAsync();
        var cinema = $"{await Site.CinemaIdAsync()}";
        var made = await SendAsync(manager, "/manage/reports/subscriptions", ("kind", "Sales"), ("cinemaId", cinema), ("by", "Film"), ("rhythm", "FilmWeek"));
        Assert.Equal("/manage/reports/subscriptions", made.Location);
        var page = await manager.GetAsync(made.Location!);
        Assert.Equal("The report comes by mail from now on.", page.Notice);
        Assert.Equal(["Sales by film", "Each film week", "English"], page.Html.QuerySelectorAll("tbody tr > *").Take(3).Select(c => c.TextContent.Trim()));

        Assert.Empty((await (await Site.StaffAsync(Roles.Admin)).GetAsync("/manage/reports/subscriptions")).Html.QuerySelectorAll("tbody tr"));
        await manager.SubmitAsync("/manage/reports/subscriptions", "Stop");
        Assert.Empty((await manager.GetAsync("/manage/reports/subscriptions")).Html.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(manager, "/manage/reports/subscriptions?handler=Stop", ("id", "1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(manager, "/manage/reports/subscriptions", ("kind", "Everything"), ("cinemaId", cinema), ("by", "Film"), ("rhythm", "Daily"))).Status);
    }

    [Fact]
    public async Task The_page_of_a_report_that_is_being_made_comes_anew_until_the_report_is_there()
    {
        var manager = await Site.StaffAsync();
        var address = await AskAsync(manager);
        var waiting = await manager.GetAsync(address);
        Assert.Equal(("It waits for its turn.", "5"), (waiting.Html.QuerySelector("#progress")!.TextContent, waiting.Refresh()));

        report.Halfway = async _ =>
        {
            var running = await manager.GetAsync(address);
            Assert.Equal(("Being made: 1 of 2 steps are done.", "1", "2", "5"), (
                running.Html.QuerySelector("#progress")!.TextContent,
                running.Html.QuerySelector("progress")!.GetAttribute("value"), running.Html.QuerySelector("progress")!.GetAttribute("max"), running.Refresh()));
            Assert.Null((await manager.GetAsync(address + "?still=true")).Refresh());
        };
        await letters.DeliverAsync(Site.Services);

        var done = await manager.GetAsync(address);
        Assert.Equal((null, "Sales"), (done.Refresh(), done.Heading));
        Assert.Equal(["Total", "£12.00"], done.Html.QuerySelectorAll(".report-table tfoot tr > *").Select(c => c.TextContent));
        Assert.Equal(ReportWorkbook.ContentType, (await manager.GetAsync(address + "/xlsx")).Response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("Day,Total\r\n2025-11-02,", (await manager.GetAsync(address + "/csv")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(address + "/csv?part=1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(address + "/pdf")).Status);
    }

    [Fact]
    public async Task A_report_is_made_even_if_its_job_is_lost()
    {
        var address = await AskAsync(await Site.StaffAsync());
        Assert.Equal(1, await Site.MakeIssuesAsync());
        await letters.DeliverAsync(Site.Services);

        Assert.Equal((1, ReportState.Done), (report.Made, (await Site.IssueAsync(int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture))).State));
    }

    [Fact]
    public async Task It_can_be_cancelled_and_made_after_all()
    {
        var manager = await Site.StaffAsync();
        var address = await AskAsync(manager);
        await manager.SubmitAsync(address, "Cancel the report");
        var page = await manager.GetAsync(address);
        Assert.Equal(("The report is not made.", null), (page.Notice, page.Refresh()));
        Assert.Equal(0, await Site.MakeIssuesAsync());

        await manager.SubmitAsync(address, "Make it after all");
        await letters.DeliverAsync(Site.Services);
        Assert.Equal(1, report.Made);
    }

    [Fact]
    public async Task One_that_nobody_takes_or_that_fails_says_so_and_what_to_do()
    {
        var manager = await Site.StaffAsync();
        var address = await AskAsync(manager);
        Assert.Empty((await manager.GetAsync(address)).Html.QuerySelectorAll(".report-progress a[href='/manage/jobs/health']"));
        Site.Wait(5);
        Assert.Single((await manager.GetAsync(address)).Html.QuerySelectorAll(".report-progress a[href='/manage/jobs/health']"));

        report.Halfway = _ => throw new InvalidOperationException("The disk is full.");
        await Assert.ThrowsAnyAsync<Exception>(() => Site.MakeIssuesAsync());
        var waiting = await manager.GetAsync(address);
        Assert.Equal(("It did not work out. It is tried again by itself in some minutes.", "5"), (waiting.Html.QuerySelector("#progress")!.TextContent, waiting.Refresh()));

        for (var i = 1; i < MakeIssue.MostFailures; i++)
        {
            Site.Wait(1 << i);
            await Assert.ThrowsAnyAsync<Exception>(() => Site.MakeIssuesAsync());
        }

        var failed = await manager.GetAsync(address);
        Assert.Equal(
            ["The report could not be made.", "The reason: The disk is full.", "Have it made again, or ask for fewer days. If it fails again, tell whoever looks after the site the reason."],
            failed.Html.QuerySelectorAll(".notice-bad p").Select(p => p.TextContent));
        Assert.Null(failed.Refresh());

        report.Halfway = _ => Task.CompletedTask;
        await manager.SubmitAsync(address, "Make it after all");
        Assert.Equal("It waits for its turn.", (await manager.GetAsync(address)).Html.QuerySelector("#progress")!.TextContent);
    }

    [Fact]
    public async Task Nobody_sees_or_touches_the_kept_report_of_another()
    {
        var address = await AskAsync(await Site.StaffAsync());
        var other = await Site.StaffAsync(Roles.Admin);
        foreach (var path in new[] { address, address + "/xlsx", address + "/csv", "/manage/reports/kept/4711" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).Status);
        await SendAsync(other, address + "?handler=Cancel");
        Assert.Empty((await other.GetAsync("/manage/reports/kept")).Html.QuerySelectorAll("tbody tr"));

        await letters.DeliverAsync(Site.Services);
        Assert.Equal(1, report.Made);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address + "/xlsx")).Status);
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_not_asked_for() =>
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(
            await Site.StaffAsync(), "/manage/reports/ask", ("kind", "Sales"), ("cinemaId", $"{await Site.CinemaIdAsync()}"), ("by", "Day"), ("first", "2026-03-02"), ("last", "2026-03-01"))).Status);

    private async Task<string> AskAsync(Account.Browser browser) => (await SendAsync(browser,
        "/manage/reports/ask", ("kind", "Sales"), ("cinemaId", $"{await Site.CinemaIdAsync()}"), ("by", nameof(Breakdown.Day)), ("first", "2025-11-02"), ("last", "2026-03-01"))).Location!;

    /// <summary>What a form of another page posts.</summary>
    private static async Task<Account.Answer> SendAsync(Account.Browser browser, string path, params (string Name, string Value)[] fields)
    {
        var token = (await browser.GetAsync("/manage/reports/kept")).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.SendAsync(path, [("__RequestVerificationToken", token), .. fields]);
    }
}

file static class Refreshing
{
    /// <summary>After how many seconds the page comes anew by itself; null for never.</summary>
    public static string? Refresh(this Account.Answer answer) => answer.Response.Headers.TryGetValues("Refresh", out var seconds) ? string.Concat(seconds) : null;
}
