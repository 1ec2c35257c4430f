using System.Globalization;
using CinemaSite.Data;
using CinemaSite.E2E.Screens;
using CinemaSite.Notifications;
using CinemaSite.Reporting.Issues;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using MiniExcelLibs;

namespace CinemaSite.E2E.Journeys;

/// <summary>A manager who wants to know on each Friday morning how the film week went, without asking.</summary>
public sealed class AReportReader(TheBrowser browser) : Journey(browser)
{
    private ACinema cinema = null!;

    protected override IReadOnlyList<Look> Looks => Look.DeskFour;

    [Fact]
    public async Task Subscribes_to_the_weekly_report_receives_it_and_finds_the_same_totals_in_mail_workbook_and_page()
    {
        cinema = await ACinema.With(at: "2026-03-09 19:30").InAsync(Site);
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.GoAsync("/manage/reports/sales");
        await manager.PressAsync("Each film week");
        Assert.Equal("The report comes by mail from now on.", await manager.TextAsync(".notice"));
        await manager.PhotographAsync("report-subscriptions");

        await SellAsync();
        var mail = await Mailbox.MailToAsync("manager@staff.example");
        Assert.Equal("Sales, 27 February 2026 – 5 March 2026", mail.Subject);
        Assert.Contains("Takings: £63.75.", mail.TextBody, StringComparison.Ordinal);
        await LookAtAsync(mail);
        var workbook = WorkbookIn(mail);

        await manager.GoAsync(mail.LinkTo("/manage/reports/kept/"));
        Assert.Equal(workbook, await TotalsAsync(manager));
        await manager.PhotographAsync("report-kept");
        await manager.GoAsync("/manage/reports/sales?first=2026-02-27&last=2026-03-05");
        Assert.Equal(workbook, await TotalsAsync(manager));

        await manager.GoAsync("/manage/reports/kept");
        await manager.PhotographAsync("reports-kept");
        await manager.GoAsync(mail.LinkTo("/manage/reports/subscriptions"));
        await manager.PressAsync("Stop");
        Assert.Equal("The report does not come any more.", await manager.TextAsync(".notice"));
    }

    [Fact]
    public async Task Has_a_long_report_made_in_the_background_and_it_comes_to_the_page_by_itself()
    {
        cinema = await ACinema.With(at: "2026-03-09 19:30").InAsync(Site);
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.GoAsync("/es/manage/reports/sales?first=2025-03-01&last=2026-03-02");
        Assert.Equal("Son 367 días. Un informe tan largo se hace en segundo plano y se guarda; puedes ver por dónde va.", await manager.TextAsync(".notice p"));
        await manager.PhotographAsync("report-long");

        // Pressed and waited for, nothing else: the page has to come anew by itself.
        await manager.Page.Locator(".notice button").ClickAsync();
        await manager.Page.Locator(".report-table").WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal("25,50 £", (await TotalsAsync(manager)).Split(" | ")[6]);
        await manager.GoAsync(manager.Address);
        await manager.GoAsync($"/es/manage/reports/kept/{await HalfwayAsync()}?still=true");
        Assert.Equal("Se está haciendo: 2 de 5 pasos hechos.", await manager.TextAsync("#progress"));
        await manager.PhotographAsync("report-progress");
        await manager.PressAsync("Cancel the report");
        Assert.Equal("El informe no se hace.", await manager.TextAsync(".notice"));
        await manager.PhotographAsync("report-cancelled");
    }

    /// <summary>A report that somebody is at.</summary>
    private async Task<int> HalfwayAsync()
    {
        var id = await Site.AskForReportAsync(new(2025, 1, 1), new(2025, 12, 31), language: "es");
        await Site.RunAsync((CinemaDbContext db) => db.ReportIssues.Where(i => i.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, ReportState.Running).SetProperty(i => i.StepsDone, 2).SetProperty(i => i.Steps, 5)
            .SetProperty(i => i.LeasedUntil, new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc))));
        return id;
    }

    /// <summary>Three guests come in the week; then it is Friday, six in the morning.</summary>
    private async Task SellAsync()
    {
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
        Site.Sleep(days: 1);
        await Site.PayAsync(await cinema.HoldAsync("Ben", "B1"));
        Site.Sleep(days: 1);
        await Site.PayAsync(await cinema.HoldAsync("Carl", "C1", "C2"));
        Site.Clock.AdjustTime(new DateTimeOffset(2026, 3, 6, 6, 0, 0, TimeSpan.Zero));
        await Site.RunReportJobsAsync();
        await Site.RunAsync((SendOutbox send) => send.RunAsync(CancellationToken.None));
    }

    /// <summary>The last line of the table, as the page writes it: "Total | 5 | 0 | £60.00 | ...".</summary>
    private static async Task<string> TotalsAsync(Screen manager) => string.Join(" | ", await manager.TextsAsync(".report-table tfoot tr > *"));

    /// <summary>The same out of the workbook: its numbers, written as the page writes them.</summary>
    private static string WorkbookIn(MimeMessage mail)
    {
        var attached = (MimePart)Assert.Single(mail.Attachments);
        using var file = new MemoryStream();
        attached.Content!.DecodeTo(file);
        var (columns, total) = (file.Query(sheetName: "Day").Cast<IDictionary<string, object>>().First().Values, file.Query(sheetName: "Day").Cast<IDictionary<string, object>>().Last().Values);
        return string.Join(" | ", columns.Zip(total, (column, value) => value is string word ? word
            : $"{column}".StartsWith("Tickets ", StringComparison.Ordinal) ? Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : new CinemaSite.Pricing.Money((long)(Convert.ToDecimal(value, CultureInfo.InvariantCulture) * 100), "GBP").ToString()));
    }

    /// <summary>The mail as it looks in a mailbox, wide and narrow, by day and by night.</summary>
    private async Task LookAtAsync(MimeMessage mail)
    {
        Look[] looks =
        [
            .. from width in new[] { 320, 600 }
               from scheme in new[] { Microsoft.Playwright.ColorScheme.Light, Microsoft.Playwright.ColorScheme.Dark }
               select new Look(new() { Width = width, Height = 900 }, scheme),
        ];
        var html = mail.HtmlBody!;
        foreach (var picture in mail.BodyParts.OfType<MimePart>().Where(part => part.ContentId is not null && part.ContentType.MimeType == "image/png"))
        {
            using var png = new MemoryStream();
            picture.Content!.DecodeTo(png);
            html = html.Replace("cid:" + picture.ContentId, "data:image/png;base64," + Convert.ToBase64String(png.ToArray()), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("cid:", html, StringComparison.Ordinal);
        var mailbox = await AVisitorAsync(looks);
        await mailbox.Page.SetContentAsync(html);
        await mailbox.CheckLooksAsync();
        await mailbox.PhotographAsync("report-mail");
    }
}
