using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who has no mouse: Tab, Space and Enter.</summary>
public sealed class AKeyboardUser(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Chooses_two_seats_and_goes_on()
    {
        await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var guest = await AVisitorAsync();
        await guest.GoAsync("/");

        await guest.TabToAsync("19:30 Screen 1");
        await guest.HitAsync("Enter");

        await guest.TabToAsync("Row B seat 1, £12.00");
        await guest.Page.Keyboard.PressAsync("Space");
        await guest.TabToAsync("Row B seat 2, £12.00");
        await guest.Page.Keyboard.PressAsync("Space");
        await guest.TabToAsync("Continue");
        await guest.HitAsync("Enter");
        Assert.Equal(["Row B seat 1 Standard", "Row B seat 2 Standard"], await guest.TextsAsync(".seat-name"));

        await guest.TabToAsync("Hold these seats");
        await guest.HitAsync("Enter");
        Assert.Equal("12:10", await guest.TextAsync(".hold-line time"));
    }

    [Fact]
    public async Task Skips_the_menu_with_the_first_key()
    {
        await ACinema.With(screening: "Ran").InAsync(Site);
        var guest = await AVisitorAsync();
        await guest.GoAsync("/");

        await guest.TabToAsync("Skip to the content");
        await guest.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await guest.Page.EvaluateAsync<string>("document.activeElement.id"));
    }
}
