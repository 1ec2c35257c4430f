using System.Globalization;
using CinemaSite.E2E.Screens;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
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
    public async Task Has_a_long_report_made_in_the_background_and_watches_how_far_it_is()
    {
        cinema = await ACinema.With(at: "2026-03-09 19:30").InAsync(Site);
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.GoAsync("/es/manage/reports/sales?first=2025-03-01&last=2026-03-02");
        await manager.PressAsync("Make this in the background and keep it");
        for (var patience = 60; await manager.Page.Locator("#progress").CountAsync() > 0; patience--)
        {
            Assert.True(patience > 0, "The report is not made.");
            await Task.Delay(500);
            await manager.GoAsync($"{manager.Address.Split('?')[0]}?still=true");
        }

        Assert.Equal("25,50 £", (await TotalsAsync(manager)).Split(" | ")[6]);
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
