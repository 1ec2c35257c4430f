using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Two people who want the sofa.</summary>
public sealed class ACouple(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Is_refused_half_a_sofa_and_buys_all_of_it_with_one_button()
    {
        var cinema = await ACinema.With(seats: ["____ ____", "ss ss ss"]).InAsync(Site);
        var couple = await AVisitorAsync();
        await couple.GoAsync($"/screenings/{cinema.ScreeningId}/seats");

        await couple.ChooseAsync("B3");
        await couple.PressAsync("Continue");
        Assert.Equal(["Seat B3 is half of a sofa, and our sofas are sold in pairs."], await couple.ProblemsAsync());

        await couple.PressAsync("Take {0} instead", "B3 and B4");
        await couple.PressAsync("Hold these seats");
        Assert.Equal("£28.50", await couple.TotalAsync());

        await couple.PayAsync();
        Assert.Equal(["B3", "B4"], await couple.TicketsAsync());
    }
}
