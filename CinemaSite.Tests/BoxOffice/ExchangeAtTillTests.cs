using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>An adult pays 12.00 and a child 8.00 at the counter; online a fee of 0.75 comes on top.</summary>
public sealed class ExchangeAtTillTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private ACinema cinema = null!;
    private ATill till = null!;
    private string old = "";

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(site);
        till = await ATill.OpenAsync(site, cinema);
        old = await site.BuyOnlineAsync(cinema, "Anna", "A1", "A2");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_old_tickets_stay_good_until_the_new_seats_are_paid_for()
    {
        var held = await ExchangeAsync("C1, C2");

        Assert.Null(held.Refusal);
        Assert.All((await till.BookingAsync(old)).Tickets, t => Assert.Equal(TicketStatus.Active, t.Status));
        Assert.Null(await SellAsync(held.Reference!));

        Assert.All((await till.BookingAsync(old)).Tickets, t => Assert.Equal(TicketStatus.Exchanged, t.Status));
        Assert.Equal(["C1", "C2"], await GoodSeatsAsync());
        Assert.Equal(10000, await site.ExpectedCashAsync(till));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task Without_seats_of_their_choice_they_get_the_best_ones()
    {
        var held = await ExchangeAsync("");

        Assert.Null(held.Refusal);
        Assert.Null(await SellAsync(held.Reference!));
        Assert.Equal(2, (await GoodSeatsAsync()).Count);
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task New_seats_that_somebody_else_has_by_now_leave_the_old_tickets_as_they_were()
    {
        var held = await ExchangeAsync("C1, C2");
        site.Wait(60);
        await cinema.HoldAsync("Ben", "C1");

        Assert.NotNull(await SellAsync(held.Reference!));
        Assert.Equal(["A1", "A2"], await GoodSeatsAsync());
        await site.AssertInvariantsAsync();
    }

    [Theory]
    [InlineData("C1"), InlineData("A1, C1"), InlineData("Z9, Z8")]
    public async Task Seats_that_are_not_there_or_not_as_many_are_refused(string seats)
    {
        Assert.NotNull((await ExchangeAsync(seats)).Refusal);
        Assert.Equal(["A1", "A2"], await GoodSeatsAsync());
    }

    [Fact]
    public async Task Tickets_that_were_given_back_meanwhile_get_no_new_seats()
    {
        var held = await ExchangeAsync("C1, C2");
        Assert.Null((await site.GiveBackAsync(till, old)).Refusal);

        Assert.StartsWith("A ticket that you wanted to exchange was used or given back", $"{await SellAsync(held.Reference!)}", StringComparison.Ordinal);
        Assert.Empty(await GoodSeatsAsync());
        await site.AssertInvariantsAsync();
    }

    /// <summary>Whoever is first: the tickets are exchanged or given back, never both, and nobody is left with nothing.</summary>
    [Fact]
    public async Task An_exchange_and_a_refund_at_once_do_one_of_the_two()
    {
        var held = await ExchangeAsync("C1, C2");
        var sell = Task.Run(() => SellAsync(held.Reference!));
        var back = Task.Run(() => site.GiveBackAsync(till, old));
        var (isExchanged, isBack) = (await sell is null, (await back).Refusal is null);

        Assert.NotEqual(isExchanged, isBack);
        Assert.Equal(isBack ? [] : ["C1", "C2"], await GoodSeatsAsync());
        await site.AssertInvariantsAsync();
    }

    private async Task<HoldResult> ExchangeAsync(string seats)
    {
        var booking = await till.BookingAsync(old);
        return await site.RunAsync((ExchangeAtTill exchange) => exchange.RunAsync(
            new(booking.Id, [.. booking.Tickets.Select(t => t.Id)], cinema.ScreeningId, seats, "en"), till.By, CancellationToken.None));
    }

    private Task<Refusal?> SellAsync(string reference) => till.SellAsync(reference, new Tender());

    private Task<List<string>> GoodSeatsAsync() => site.RunAsync((CinemaDbContext db) => db.Tickets
        .Where(t => t.Status == TicketStatus.Active).Select(t => t.Seat.Row + t.Seat.Number).OrderBy(s => s).ToListAsync());
}
