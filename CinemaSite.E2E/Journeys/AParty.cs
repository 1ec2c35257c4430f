using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>A party whose choice would leave a seat alone, or that lets the house choose.</summary>
public sealed class AParty(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task May_not_leave_a_seat_alone_and_takes_the_next_ones_with_one_button()
    {
        var cinema = await ACinema.With(seats: ["_____ ____", "_____ ____"]).InAsync(Site);
        await cinema.HoldAsync("somebody", "A1");
        var party = await AVisitorAsync();
        await party.GoAsync($"/screenings/{cinema.ScreeningId}/seats");

        await party.ChooseAsync("A3", "A4");
        await party.PressAsync("Continue");
        Assert.Equal(["That would leave seats A2, A5 on their own."], await party.ProblemsAsync());
        Assert.Equal(["Take A2 and A3 instead", "Take A4 and A5 instead"], await party.TextsAsync(".error-summary button"));

        await party.PressAsync("Take {0} instead", "A2 and A3");
        await party.PressAsync("Hold these seats");
        await party.PayAsync();
        Assert.Equal(["A2", "A3"], await party.TicketsAsync());
    }

    [Fact]
    public async Task Says_how_many_they_are_and_takes_the_block_that_is_proposed()
    {
        var cinema = await ACinema.With(seats: ["_______", "_______", "_______", "_______", "_______"]).InAsync(Site);
        var party = await AVisitorAsync();
        await party.GoAsync($"/screenings/{cinema.ScreeningId}/seats");

        await party.PickAsync("How many", "3");
        await party.PressAsync("Find us seats");
        Assert.Equal(3, (await party.TextsAsync(".proposal")).Count);
        Assert.Equal("Row D, seats 3, 4 and 5", await party.TextAsync(".proposal strong"));

        await party.ClickAsync(".proposal");
        await party.PressAsync("Hold these seats");
        await party.PayAsync();
        Assert.Equal(["D3", "D4", "D5"], await party.TicketsAsync());
    }
}
