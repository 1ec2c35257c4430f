using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pricing;

public class PriceCardTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 3);

    [Theory, InlineData(16, 59, true), InlineData(17, 0, false), InlineData(11, 59, false), InlineData(12, 0, true)]
    public void A_card_is_valid_in_its_band_of_time(int hour, int minute, bool valid)
    {
        var matinee = new PriceCard { Name = "Matinee", FromTime = new(12, 0), UntilTime = new(17, 0) };

        Assert.Equal(valid, matinee.IsValid(Tuesday, new(hour, minute)));
    }

    [Fact]
    public void Until_midnight_is_until_the_end_of_the_day() =>
        Assert.True(new PriceCard { Name = "Evening", FromTime = new(17, 0) }.IsValid(Tuesday, new(23, 59)));

    [Fact]
    public void A_card_is_valid_on_its_weekdays()
    {
        var tuesdays = new PriceCard { Name = "Tuesday", Weekdays = [DayOfWeek.Tuesday] };

        Assert.True(tuesdays.IsValid(Tuesday, new(20, 0)));
        Assert.False(tuesdays.IsValid(Tuesday.AddDays(1), new(20, 0)));
    }

    [Fact]
    public void A_card_is_valid_on_its_first_and_on_its_last_day()
    {
        var week = new PriceCard { Name = "Half term", ValidFrom = Tuesday, ValidUntil = Tuesday.AddDays(6) };

        Assert.Equal(
            [false, true, true, false],
            new[] { -1, 0, 6, 7 }.Select(day => week.IsValid(Tuesday.AddDays(day), new(20, 0))));
    }
}

public sealed class PriceCardOnSaleTests : SiteTests
{
    [Fact]
    public async Task Of_two_valid_cards_the_more_important_one_prices()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await AddCardAsync(cinema, new() { Name = "Monday", Weekdays = [DayOfWeek.Monday], Priority = 1 }, adult: 600);

        Assert.Equal(600, (await Site.BookingAsync(await cinema.HoldAsync("Anna", "A1"))).Tickets[0].Price);
    }

    [Fact]
    public async Task A_card_of_another_day_does_not()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await AddCardAsync(cinema, new() { Name = "Tuesday", Weekdays = [DayOfWeek.Tuesday], Priority = 1 }, adult: 600);

        Assert.Equal(1200, (await Site.BookingAsync(await cinema.HoldAsync("Anna", "A1"))).Tickets[0].Price);
    }

    [Fact]
    public async Task A_card_of_another_cinema_does_not()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var other = await ACinema.With().InAsync(Site);
        await AddCardAsync(other, new() { Name = "Elsewhere", Priority = 1 }, adult: 600);

        Assert.Equal(1200, (await Site.BookingAsync(await cinema.HoldAsync("Anna", "A1"))).Tickets[0].Price);
    }

    private Task AddCardAsync(ACinema cinema, PriceCard card, long adult) => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var type = await db.TicketTypes.SingleAsync(t => t.Id == cinema.TicketType("Adult"));
        db.Add(card).Property(c => c.CinemaId).CurrentValue = type.CinemaId;
        card.Prices.Add(new() { TicketType = type, Category = Seat.StandardCategory, Amount = adult });
        await db.SaveChangesAsync();
    });
}
