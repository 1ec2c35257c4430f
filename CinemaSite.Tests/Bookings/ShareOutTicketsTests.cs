using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Bookings;

public sealed class ShareOutTicketsTests : SiteTests
{
    private ACinema cinema = null!;
    private SeatMap map = null!;
    private PriceList prices = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(seats: ["____", "sswp"]).InAsync(Site);
        map = await cinema.MapAsync();
        prices = (await Site.RunAsync((CinemaDbContext db) => db.SaleAsync(cinema.ScreeningId, TheSite.Noon.UtcDateTime, CancellationToken.None)))!.Prices!;
    }

    [Fact]
    public void Each_seat_gets_a_ticket_and_each_type_as_many_as_were_written() =>
        Assert.Equal("A1 Adult, A2 Adult, A3 Child", Among("A1 A2 A3", ("Adult", 2), ("Child", 1)));

    [Fact]
    public void A_carer_does_not_sit_in_the_wheelchair_space() =>
        Assert.Equal("B3 Adult, B4 Carer", Among("B3 B4", ("Adult", 1), ("Carer", 1)));

    [Fact]
    public void A_type_that_only_some_of_the_seats_have_gets_those() =>
        Assert.Equal("A1 Carer, B1 Adult, B2 Adult", Among("A1 B1 B2", ("Adult", 2), ("Carer", 1)));

    [Theory]
    [InlineData(1, "There are 2 seats and 1 tickets. Write as many of each type as there are seats.")]
    [InlineData(3, "There are 2 seats and 3 tickets. Write as many of each type as there are seats.")]
    public void There_are_as_many_tickets_as_seats(int adults, string why) => Assert.Equal(why, Among("A1 A2", ("Adult", adults)));

    [Fact]
    public void A_negative_number_takes_nothing_away() =>
        Assert.StartsWith("There are 2 seats and 2 tickets.", Among("A1 A2", ("Adult", 3), ("Child", -1)), StringComparison.Ordinal);

    [Fact]
    public void A_type_that_no_seat_has_is_refused() =>
        Assert.StartsWith("Not all of these seats", Among("B1 B2", ("Carer", 1), ("Adult", 1)), StringComparison.Ordinal);

    private string Among(string labels, params (string Type, int Count)[] counts)
    {
        var seats = map.Find(labels.Split(' ').Select(cinema.Seat));
        var (choices, refusal) = ShareOutTickets.Among(seats, counts.ToDictionary(c => cinema.TicketType(c.Type), c => c.Count), prices);
        return refusal?.ToString() ?? string.Join(", ", choices.Zip(seats, (c, s) => $"{s.Label} {prices.Types.Single(t => t.Id == c.TicketTypeId).Name}"));
    }
}
