using CinemaSite.E2E.Screens;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>One who lets people in by paper, and types it in when the network is back.</summary>
public sealed class AnUsherInTheDark(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Prints_the_pack_ticks_it_and_types_the_codes_in()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30", seats: ["____ ____", "____ H___", "ss ss_wp_"]).InAsync(Site);
        await Site.SellAsync(cinema, "A1", "A2 Senior");
        await Site.SellAsync(cinema, "B1", "B2");
        Site.WaitUntil("18:40");
        var usher = await AVisitorAsync();
        await usher.SignInAsync(Site, Roles.Usher);

        await usher.GoAsync($"/door/{cinema.ScreeningId}");
        await usher.FollowAsync("Blackout pack");
        await usher.PhotographAsync("paper-before");
        await usher.PressAsync("Make a fresh one");
        var link = await usher.Page.Locator("main a.button").GetAttributeAsync("href");
        var pdf = await (await usher.Page.APIRequest.GetAsync(link!)).BodyAsync();
        await usher.KeepAsync("blackout-pack.pdf", pdf);
        var codes = PaperReader.Lines(pdf).Where(l => l.EndsWith(" | Anna Blume", StringComparison.Ordinal)).Select(l => l.Split(" | ")).ToDictionary(l => l[1], l => l[0]);
        Assert.Equal(["A1", "A2", "B1", "B2"], codes.Keys);

        Site.WaitUntil("23:50");
        await usher.WriteAsync("Codes of those who came in", $"{codes["A1"]}\n{codes["A2"].ToLowerInvariant()}, {codes["A1"]}\n000 000");
        await usher.PressAsync("Let them all in");
        Assert.Equal(["Already in", "Not found"], await usher.TextsAsync(".paper-answers .state"));
        Assert.Equal("000 000", await usher.Page.Locator("textarea").InputValueAsync());
        Assert.Equal("2/4", (await usher.TextAsync(".door-count")).Split(' ')[^1]);
        await usher.PhotographAsync("paper-after");

        await usher.WriteAsync("Codes of those who came in", $"{codes["B1"]} {codes["B2"]}");
        await usher.PressAsync("Let them all in");
        Assert.Equal("2 tickets are let in.", await usher.TextAsync(".notice"));
        await usher.GoAsync("/es" + usher.Address);
    }
}
