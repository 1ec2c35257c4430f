using System.Globalization;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using CinemaSite.Web.Settings;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class SettingsPageTests(TheSite site) : IClassFixture<TheSite>
{
    [Fact]
    public async Task A_setting_is_changed_and_who_did_it_stands_beside_it()
    {
        var manager = await site.StaffAsync();
        await KeepAsync(manager, ("Bookings:Seats:MaxSeats", "6"));

        var page = await manager.GetAsync("/manage/settings");
        Assert.Equal("The settings are kept.", page.Notice);
        Assert.Equal("6", page.Html.GetElementById(Id("Bookings:Seats:MaxSeats"))!.GetAttribute("value"));
        Assert.StartsWith("manager@staff.example changed it from 8 to 6 on ", page.Html.QuerySelector(".setting-change")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The usual rule: 8.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_named_at_its_field_and_stays_as_it_was_typed()
    {
        var answer = await KeepAsync(await site.StaffAsync(), ("Bookings:HoldMinutes", "600"), ("Refunds:Tiers", "all of it"));

        Assert.Equal(
            ["Choose a number from 1 to 60", "Write hours and per cent like 24:100, 2:85, the longest time first"], answer.Errors);
        Assert.Equal("600", answer.Html.GetElementById(Id("Bookings:HoldMinutes"))!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_terms_for_refunds_are_those_of_the_setting()
    {
        await KeepAsync(await site.StaffAsync(), ("Refunds:Tiers", "72:90"));

        Assert.Contains("Until 72 hours before the start you get 90% back.", (await new Browser(site.Visitor()).GetAsync("/refunds")).Body, StringComparison.Ordinal);
    }

    private static string Id(string key) => string.Create(CultureInfo.InvariantCulture, $"Written_{Index(key)}_");

    private static int Index(string key) => HouseSettings.All.Select(s => s.Key).ToList().IndexOf(key);

    private static async Task<Answer> KeepAsync(Browser browser, params (string Key, string Value)[] values)
    {
        var page = await browser.GetAsync("/manage/settings");
        var fields = page.Html.QuerySelectorAll("main form .input").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value")!)).ToArray();
        foreach (var (key, value) in values)
            fields[Index(key)].Value = value;
        return await browser.PostAsync("/manage/settings", [.. fields.Select(f => (f.Name, f.Value))]);
    }
}
