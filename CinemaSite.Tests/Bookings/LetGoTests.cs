using CinemaSite.Bookings;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Bookings;

public sealed class LetGoTests : SiteTests
{
    private ACinema cinema = null!;
    private int booking;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await cinema.HoldAsync("Ben", "A3", "A4");
    }

    [Fact]
    public async Task Seats_let_go_are_free_at_once()
    {
        Assert.True(await LetGoAsync());

        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A1"));
        Assert.Equal(BookingStatus.Abandoned, (await Site.BookingAsync(booking)).Status);
    }

    [Fact]
    public async Task The_seats_of_others_stay_theirs()
    {
        await LetGoAsync();

        Assert.Equal(SeatState.Taken, await cinema.StateOfAsync("A3"));
    }

    [Fact]
    public async Task Its_tickets_are_void()
    {
        await LetGoAsync();

        Assert.All((await Site.BookingAsync(booking)).Tickets, t => Assert.Equal(TicketStatus.Void, t.Status));
    }

    [Fact]
    public async Task Letting_go_twice_does_nothing_the_second_time()
    {
        await LetGoAsync();
        var next = await cinema.HoldAsync("Clara", "A1", "A2");

        Assert.False(await LetGoAsync());

        Assert.Equal(BookingStatus.Held, (await Site.BookingAsync(next)).Status);
    }

    [Fact]
    public async Task Seats_that_are_being_paid_for_are_not_let_go()
    {
        await Site.StartPayingAsync(booking);

        Assert.False(await LetGoAsync());

        Assert.Equal(SeatState.Taken, await cinema.StateOfAsync("A1"));
    }

    [Fact]
    public async Task A_sold_seat_is_not_let_go()
    {
        await Site.PayAsync(booking);

        Assert.False(await LetGoAsync());

        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(booking)).Status);
    }

    private Task<bool> LetGoAsync() => Site.RunAsync((LetGo letGo) => letGo.RunAsync(booking, CancellationToken.None));
}
