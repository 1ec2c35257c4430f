using CinemaSite.E2E.Screens;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.Playwright;

namespace CinemaSite.E2E.Journeys;

/// <summary>One who lets people in, with a scanner that types and a phone held in one hand.</summary>
public sealed class AnUsher(TheBrowser browser) : Journey(browser)
{
    private static readonly ViewportSize Phone = new() { Width = 360, Height = 740 };

    protected override IReadOnlyList<Look> Looks =>
    [
        new(Look.Desktop, ColorScheme.Dark), new(Phone, ColorScheme.Light), new(Look.Desktop, ColorScheme.Light), new(Phone, ColorScheme.Dark),
    ];

    [Fact]
    public async Task Scans_one_ticket_after_another_and_sees_each_answer()
    {
        var cinema = await ACinema.With(screening: "Ran").InAsync(Site);
        var later = await ACinema.With(screening: "Playtime", at: "20:15").InAsync(Site);
        var (first, second) = (await Site.SellOneAsync(cinema, "B1 Student"), await Site.SellOneAsync(cinema, "C1"));
        await Site.SellAsync(cinema, "A1 Child", "A2");
        Site.WaitUntil("19:00");

        var usher = await AVisitorAsync();
        await usher.SignInAsync(Site, Roles.Usher);
        await usher.FollowAsync("To the door");
        await usher.PhotographAsync("door-ready");

        await ScanAsync(usher, $"HTTP://LOCALHOST:5080/T/{first}");
        Assert.Equal(("Admitted", "At 19:00:00.", "Ask to see: With a student card"), (await WordAsync(usher), await WhyAsync(usher), await usher.TextAsync(".door-note")));
        await usher.PhotographAsync("door-admitted");

        Site.WaitUntil("19:04");
        await ScanAsync(usher, first.ToLowerInvariant());
        Assert.Equal(("Already in", "Let in at 19:00 by Usher Desk."), (await WordAsync(usher), await WhyAsync(usher)));
        await usher.PhotographAsync("door-already");

        await ScanAsync(usher, second);
        await usher.PressAsync("Undo, until {0}", "19:05:00");
        Assert.Equal("Taken back", await WordAsync(usher));
        await usher.PhotographAsync("door-undone");

        await usher.ClickAsync(".door-screenings li:last-child a");
        await ScanAsync(usher, second);
        Assert.Equal(("Wrong screening", "It is for Ran, Screen 1, 19:30."), (await WordAsync(usher), await WhyAsync(usher)));
        await usher.PhotographAsync("door-wrong");
        await ScanAsync(usher, "0000 0000");
        Assert.Equal("Unknown code", await WordAsync(usher));
        await usher.PhotographAsync("door-unknown");
        await usher.VisitAsync("door-spanish", $"/es/door/{later.ScreeningId}");
        await usher.VisitAsync("door-spanish-house", "/es/door");
    }

    [Fact]
    public async Task Finds_the_name_of_somebody_who_comes_without_a_ticket()
    {
        var cinema = await ACinema.With(screening: "Ran").InAsync(Site);
        await Site.SellAsync(cinema, "A1 Student", "A2");
        await Site.ScanAsync((await Site.CodesAsync(await Site.SellAsync(cinema, "C1")))[0], Roles.Cashier);
        Site.WaitUntil("19:00");

        var usher = await AVisitorAsync();
        await usher.SignInAsync(Site, Roles.Usher);
        await usher.GoAsync($"/door/{cinema.ScreeningId}");
        await usher.FollowAsync("Name list");
        await usher.WriteAsync("Name or reference", "blume");
        await usher.PressAsync("Search");
        await usher.PhotographAsync("door-list");
        await usher.PressAsync("Let in");
        Assert.Equal(("Admitted", "1/3"), (await WordAsync(usher), await usher.TextAsync(".door-count [aria-hidden]")));
        await usher.PhotographAsync("door-list-admitted");
        await usher.GoAsync($"/es/door/{cinema.ScreeningId}/list");
    }

    [Fact]
    public async Task Opens_the_link_that_a_moviegoer_shows_and_presses_once()
    {
        var code = await Site.SellOneAsync(await ACinema.With(screening: "Ran").InAsync(Site), "B1 Student");
        Site.WaitUntil("19:00");

        var moviegoer = await AVisitorAsync();
        await moviegoer.GoAsync($"/T/{code}");
        Assert.Equal("Valid. Row B, seat 1, Student", await moviegoer.TextAsync(".notice"));
        await moviegoer.PhotographAsync("ticket-link");

        var usher = await AVisitorAsync();
        await usher.SignInAsync(Site, Roles.Usher);
        await usher.GoAsync($"/T/{code}");
        await usher.PhotographAsync("ticket-link-usher");
        await usher.PressAsync("Let them in");
        Assert.Equal("Admitted", await WordAsync(usher));
        await usher.GoAsync($"/es/T/{code}");
    }

    [Fact]
    public async Task Sends_for_a_manager_when_it_is_late()
    {
        var code = await Site.SellOneAsync(await ACinema.With(screening: "Ran").InAsync(Site), "B1");
        Site.WaitUntil("20:10");

        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.GoAsync("/door");
        await ScanAsync(manager, code);
        Assert.Equal(("Too late", "It began at 19:30. A manager can still let them in."), (await WordAsync(manager), await WhyAsync(manager)));
        await manager.PhotographAsync("door-late");
        await manager.PressAsync("Let them in late");
        Assert.Equal("Admitted", await WordAsync(manager));
    }

    /// <summary>As a scanner does that is a keyboard: into whatever has the focus, and Enter.</summary>
    private static async Task ScanAsync(Screen usher, string scanned)
    {
        await usher.Page.Keyboard.TypeAsync(scanned);
        await usher.HitAsync("Enter");
    }

    private static Task<string> WordAsync(Screen usher) => usher.TextAsync(".door-word");

    private static Task<string> WhyAsync(Screen usher) => usher.TextAsync(".door-because");
}
