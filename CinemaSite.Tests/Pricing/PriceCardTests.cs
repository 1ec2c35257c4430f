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
    public void Half_past_midnight_is_late_in_the_evening_before()
    {
        var evening = new PriceCard { Name = "Evening", FromTime = new(17, 0) };
        var late = new PriceCard { Name = "Late", FromTime = new(23, 0), UntilTime = new(2, 0) };
        var matinee = new PriceCard { Name = "Matinee", UntilTime = new(17, 0) };

        Assert.Equal((true, true, false), (evening.IsValid(Tuesday, new(0, 30)), late.IsValid(Tuesday, new(0, 30)), matinee.IsValid(Tuesday, new(0, 30))));
    }

    [Fact]
    public void Of_two_cards_with_the_same_priority_one_prices_whatever_their_order()
    {
        var (old, young) = (WithId(1), WithId(2));

        Assert.Equal((young, young), (PriceCard.For([old, young], null, Tuesday, new(20, 0)), PriceCard.For([young, old], null, Tuesday, new(20, 0))));
    }

    [Fact]
    public void A_day_without_a_card_says_so() => Assert.Equal(
        "No price card covers Tuesday 3 March at 14:00.",
        $"{PriceCard.WhyNone([new() { Name = "Evening", FromTime = new(17, 0) }], null, Tuesday, new(14, 0))}");

    [Fact]
    public void A_cinema_without_cards_says_so() =>
        Assert.Equal("There are no price cards yet.", $"{PriceCard.WhyNone([], null, Tuesday, new(14, 0))}");

    [Fact]
    public void A_card_without_prices_prices_nothing() =>
        Assert.Equal("The price card Empty has no prices.", $"{PriceCard.WhyNone([new() { Name = "Empty" }], null, Tuesday, new(14, 0))}");

    [Theory]
    [InlineData(2, 14, "Monday is not one of its days.")]
    [InlineData(3, 11, "It is for screenings that start between 12:00 and 17:00.")]
    [InlineData(10, 14, "It begins on Wednesday 11 March.")]
    [InlineData(25, 14, "It ended on Tuesday 24 March.")]
    [InlineData(17, 14, "")]
    public void A_card_says_what_keeps_it_from_pricing(int day, int hour, string why)
    {
        var card = new PriceCard
        {
            Name = "Half term",
            Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Wednesday],
            FromTime = new(12, 0),
            UntilTime = new(17, 0),
            ValidFrom = day == 10 || day == 17 ? new(2026, 3, 11) : null,
            ValidUntil = new(2026, 3, 24),
        };

        Assert.Equal(why, $"{card.WhyNot(new(2026, 3, day), new(hour, 0))}");
        Assert.Equal(why == "", card.IsValid(new(2026, 3, day), new(hour, 0)));
    }

    private static PriceCard WithId(int id)
    {
        var card = new PriceCard { Name = $"Card {id}" };
        typeof(PriceCard).GetProperty(nameof(PriceCard.Id))!.SetValue(card, id);
        return card;
    }

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
