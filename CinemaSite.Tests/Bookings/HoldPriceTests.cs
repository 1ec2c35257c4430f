using CinemaSite.Catalog;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Bookings;

/// <summary>What a hold writes on its tickets, and which ticket types it takes.</summary>
public sealed class HoldPriceTests : SiteTests
{
    private const string NoType = "Choose a ticket type for each seat.";

    [Fact]
    public async Task The_price_of_the_moment_is_written_on_the_ticket()
    {
        var cinema = await ACinema.With().InAsync(Site);

        var booking = await Site.BookingAsync(await cinema.HoldAsync("Anna", "A1", "A2 Child"));

        Assert.Equal([(1200, 75), (800, 75)], booking.Tickets.Select(t => (t.Price, t.Fee)));
        Assert.Equal(2150, booking.Total);
        Assert.Equal(200 + 13 + 133 + 13, booking.Tax);
        Assert.All(booking.Tickets, t => Assert.Equal("24:100,2:85", t.RefundPolicy));
    }

    [Fact]
    public async Task A_sofa_costs_what_the_card_says_for_sofas()
    {
        var cinema = await ACinema.With(seats: ["____", "ssss"]).InAsync(Site);

        var booking = await Site.BookingAsync(await cinema.HoldAsync("Anna", "B1", "B2"));

        Assert.Equal([1350, 1350], booking.Tickets.Select(t => t.Price));
    }

    [Fact]
    public async Task No_child_ticket_is_sold_for_an_18()
    {
        var cinema = await ACinema.With(screening: "Audition", certificate: Certificate.Eighteen).InAsync(Site);

        Assert.Equal(NoType, $"{(await cinema.TryToHoldAsync("Anna", "A1", "A2 Child")).Refusal}");
    }

    [Fact]
    public async Task A_ticket_type_of_another_cinema_is_refused()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var other = await ACinema.With().InAsync(Site);

        var answer = await cinema.TryToHoldAsync(cinema.Request("Anna", "A1") with { Seats = [new(cinema.Seat("A1"), other.TicketType("Child"))] });

        Assert.Equal(NoType, $"{answer.Refusal}");
    }

    [Fact]
    public async Task A_carer_comes_free_with_a_wheelchair_space()
    {
        var cinema = await ACinema.With(seats: ["wp__", "____"]).InAsync(Site);

        var booking = await Site.BookingAsync(await cinema.HoldAsync("Anna", "A1", "A2 Carer"));

        Assert.Equal([1275, 0], booking.Tickets.Select(t => t.Total));
    }

    [Fact]
    public async Task A_carer_alone_does_not_have_the_wheelchair_space_for_nothing()
    {
        var cinema = await ACinema.With(seats: ["wp__", "____"]).InAsync(Site);

        Assert.NotNull((await cinema.TryToHoldAsync("Anna", "A1 Carer")).Refusal);
    }

    [Fact]
    public async Task A_carer_without_a_wheelchair_space_is_refused()
    {
        var cinema = await ACinema.With(seats: ["wp__", "____"]).InAsync(Site);

        var answer = await cinema.TryToHoldAsync("Anna", "B1", "B2 Carer");

        Assert.Equal("A Carer ticket goes with a wheelchair space. Choose the space first, or ask at the box office.", $"{answer.Refusal}");
    }
}
