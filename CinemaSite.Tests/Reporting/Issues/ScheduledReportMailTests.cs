using System.Globalization;
using System.Text.RegularExpressions;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace CinemaSite.Tests.Reporting.Issues;

/// <summary>What the subscriber of the sales report reads: two tickets were sold on Monday 2 March 2026, and one on the next day.</summary>
public sealed partial class ScheduledReportMailTests : SiteTests
{
    private readonly RecordingMailer mailer = new();
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(at: "2026-03-09 19:30").InAsync(Site);

    [Fact]
    public async Task The_mail_has_the_figures_charts_and_tables_and_the_workbook_has_the_same_totals()
    {
        await Site.SubscribeAsync(ReportRhythm.FilmWeek);
        var mail = await AFilmWeekAsync();

        Assert.Equal(("manager@staff.example", "Sales, 27 February 2026 – 5 March 2026", "en"), (mail.To, mail.Subject, mail.Language));
        var text = mail.Text.Split('\n');
        Assert.Contains("Takings: £38.25. None in the 7 days before", text);
        Assert.Contains("Mon 2 March: Tickets sold 2, Takings £25.50, Takings before £0.00", text);
        Assert.Contains("Total: Tickets sold 3, Takings £38.25, Takings before £0.00", text);
        Assert.Contains(text, line => line.EndsWith("/manage/reports/kept/1", StringComparison.Ordinal));
        Assert.Contains("£38.25", System.Net.WebUtility.HtmlDecode(mail.Html), StringComparison.Ordinal);

        var chart = Assert.Single(mail.Images);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], chart.Png.Take(4));
        Assert.Contains($"<img src=\"cid:{chart.ContentId}\" width=\"448\" alt=\"Chart: Takings. The table has its numbers.\"", mail.Html, StringComparison.Ordinal);

        var workbook = Assert.Single(mail.Attachments);
        Assert.Equal("sales-2026-02-27-2026-03-05.xlsx", workbook.FileName);
        using var file = new MemoryStream(workbook.Content);
        var total = ((IDictionary<string, object>)file.Query(useHeaderRow: true, sheetName: "Day").Cast<object>().Last())["Takings"];
        Assert.Equal(38.25m, Convert.ToDecimal(total, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_subscriber_who_reads_Spanish_reads_all_of_it_in_Spanish()
    {
        await Site.SubscribeAsync(ReportRhythm.FilmWeek, language: "es", by: Breakdown.Film);
        var mail = await AFilmWeekAsync();

        Assert.Equal("Ventas por película, 27 de febrero de 2026 – 5 de marzo de 2026", mail.Subject);
        Assert.Contains("38,25 £", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/es/manage/reports/kept/1", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Takings", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Contains("lang=\"es\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_report_of_the_house_says_how_far_it_is_survives_being_kept_and_comes_by_mail_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            await Site.SubscribeAsync(ReportRhythm.FilmWeek, kind: kind);
            await Site.SubscribeAsync(ReportRhythm.FilmWeek, CinemaSite.Identity.Roles.Admin, "es", kind: kind);
        }

        await AFilmWeekAsync(kinds: Enum.GetValues<ReportKind>().Length);
        foreach (var issue in await Site.IssuesAsync())
        {
            var made = await Site.RunAsync((MakeReport make) => make.RunAsync(issue.Request, CancellationToken.None));
            Assert.True(issue.Steps >= 2 && issue.StepsDone == issue.Steps, $"{issue.Kind} says nothing of its steps.");
            if (issue.Language == "en")
                Assert.Equal(ReportJson.Write(made), ReportJson.Write(ReportJson.Read(issue.Body!)));
        }

        var reports = mailer.Sent.Where(m => m.To.EndsWith("@staff.example", StringComparison.Ordinal)).ToList();
        Assert.Equal(2 * Enum.GetValues<ReportKind>().Length, reports.Select(m => m.Subject).Distinct().Count());
        Assert.All(reports, m => Assert.Equal(m.Images.Select(i => i.ContentId), Pictures().Matches(m.Html!).Select(p => p.Groups[1].Value)));
    }

    [Fact]
    public async Task A_report_without_any_sale_comes_all_the_same()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        Site.Sleep(days: 1);
        await Site.RunReportJobsAsync();
        await Site.SendAsync(mailer);

        var mail = Assert.Single(mailer.Sent);
        Assert.Equal("Sales, 2 March 2026", mail.Subject);
        Assert.Empty(mail.Images);
        Assert.Single(mail.Attachments);
    }

    [Fact]
    public async Task It_goes_to_nobody_who_stopped_it_or_was_deactivated_before_it_was_sent()
    {
        var stopped = await Site.SubscribeAsync(ReportRhythm.Daily);
        await Site.SubscribeAsync(ReportRhythm.Daily, CinemaSite.Identity.Roles.Admin);
        Site.Sleep(days: 1);
        Assert.Equal(2, await Site.RunReportJobsAsync());
        var (manager, admin) = ((await Site.ActorAsync()).UserId!.Value, (await Site.ActorAsync(CinemaSite.Identity.Roles.Admin)).UserId!.Value);
        await Site.RunAsync((StopSubscription stop) => stop.RunAsync(manager, stopped, CancellationToken.None));
        await Site.RunAsync((CinemaDbContext db) => db.Users.Where(u => u.Id == admin).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeactivatedAt, TheSite.Noon.UtcDateTime)));

        Assert.Equal(0, await Site.SendAsync(mailer));
        Assert.Empty(mailer.Sent);
    }

    [GeneratedRegex("src=\"cid:([^\"]+)\"")]
    private static partial Regex Pictures();

    private async Task<Mail> AFilmWeekAsync(int? kinds = null)
    {
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
        Site.Sleep(days: 1);
        await Site.PayAsync(await cinema.HoldAsync("Ben", "B1"));
        Site.Sleep(days: 4);
        Assert.Equal(2 * kinds ?? 1, await Site.RunReportJobsAsync());
        await Site.SendAsync(mailer);
        return mailer.Sent.First(m => m.To == "manager@staff.example");
    }
}
