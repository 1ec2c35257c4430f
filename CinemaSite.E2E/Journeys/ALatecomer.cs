using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Two people want one seat, and this is the second.</summary>
public sealed class ALatecomer(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Is_told_which_seat_has_just_gone_and_chooses_another()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var (first, second) = (await AVisitorAsync(), await AVisitorAsync());
        foreach (var visitor in new[] { first, second })
        {
            await visitor.GoAsync($"/screenings/{cinema.ScreeningId}/seats");
            await visitor.ChooseAsync(visitor == first ? ["B1", "B2"] : ["B2", "B3", "B4"]);
            await visitor.PressAsync("Continue");
        }

        await first.PressAsync("Hold these seats");
        await second.PressAsync("Hold these seats");
        Assert.Equal(["Seat B2 has just been taken."], await second.ProblemsAsync());

        await second.FollowAsync("Choose other seats");
        Assert.Equal(2, await second.Page.Locator(".seat input:checked").CountAsync());
        await second.PressAsync("Continue");
        await second.PressAsync("Hold these seats");
        await second.PayAsync();
        Assert.Equal(["B3", "B4"], await second.TicketsAsync());
    }
}
