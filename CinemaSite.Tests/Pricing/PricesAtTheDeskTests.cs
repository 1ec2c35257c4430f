using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pricing;

/// <summary>What staff change about prices, what that does to what is on sale, and what it leaves alone.</summary>
public sealed class PricesAtTheDeskTests : SiteTests
{
    private ACinema cinema = null!;
    private Actor by = null!;
    private int cinemaId;
    private int cardId;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(seats: ["____ ____", "ssss", "____ ____"]).InAsync(Site);
        by = await Site.ActorAsync();
        (cinemaId, cardId) = await Site.RunAsync(async (CinemaDbContext db) =>
        {
            var card = await db.PriceCards.SingleAsync();
            return (card.CinemaId, card.Id);
        });
    }

    [Fact]
    public async Task A_changed_card_prices_what_is_held_from_now_on_and_no_ticket_before()
    {
        var before = await cinema.HoldAsync("Anna", "A1");

        Assert.Equal("", await SaveAsync(cardId, Terms("Evening", 1500)));

        Assert.Equal(1200, (await Site.BookingAsync(before)).Tickets[0].Price);
        Assert.Equal(1500, (await Site.BookingAsync(await cinema.HoldAsync("Ben", "C1"))).Tickets[0].Price);
    }

    [Fact]
    public async Task A_change_of_a_card_stands_in_the_history_value_by_value()
    {
        await SaveAsync(cardId, Terms("Evenings", 1500));

        var entry = await Site.RunAsync((CinemaDbContext db) => db.History.OrderByDescending(e => e.Number).FirstAsync());
        Assert.Equal(("Changed a price card", "PriceCard", "Evenings", by.Name), (entry.What, entry.Subject, entry.SubjectName, entry.UserName));
        Assert.Contains(entry.Told(), change => (change.Value, change.Before, change.After) == ("Amount", "1200", "1500"));
        Assert.Equal([], await Site.RunAsync((CinemaDbContext db) => db.BreaksInHistoryAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_card_without_sense_is_refused()
    {
        var good = Terms("Evening", 1500);

        Assert.Equal("Choose at least one weekday.", await SaveAsync(cardId, good with { Weekdays = [] }));
        Assert.Equal("The last day is before the first.", await SaveAsync(cardId, good with { ValidFrom = new(2026, 3, 2), ValidUntil = new(2026, 3, 1) }));
        Assert.Equal("The band of times ends before it begins.", await SaveAsync(cardId, good with { FromTime = new(17, 0), UntilTime = new(12, 0) }));
        Assert.Equal("", await SaveAsync(cardId, good with { FromTime = new(23, 0), UntilTime = new(1, 0) }));
        Assert.Equal("A price cannot be less than nothing.", await SaveAsync(cardId, Terms("Evening", -1)));
    }

    [Fact]
    public async Task A_card_or_type_of_another_cinema_is_nobodys_here()
    {
        var other = await ACinema.With().InAsync(Site);
        var theirs = await Site.RunAsync((CinemaDbContext db) => db.PriceCards.Where(c => c.Id != cardId).Select(c => c.Id).SingleAsync());

        Assert.Equal("This price card is not there any more.", await SaveAsync(theirs, Terms("Evening", 1)));
        Assert.Equal(
            "A ticket type of this card is not there any more.",
            await SaveAsync(cardId, Terms("Evening", 1) with { Prices = [new(other.TicketType("Adult"), "Standard", 1)] }));
    }

    [Fact]
    public async Task A_card_that_a_screening_names_stays()
    {
        await Site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.PriceCardId, cardId)));
        Assert.Equal("Screenings name this card: 1. Give them another one first.", await DeleteCardAsync());

        await Site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.PriceCardId, (int?)null)));
        Assert.Equal("", await DeleteCardAsync());
        Assert.Equal("This screening has no prices yet. Please ask at the box office.", $"{(await cinema.TryToHoldAsync("Anna", "A1")).Refusal}");
    }

    [Fact]
    public async Task A_type_is_deleted_until_somebody_held_a_seat_with_it_and_then_only_retired()
    {
        var held = await cinema.HoldAsync("Anna", "A1 Senior");
        Assert.Equal("Tickets of this type were held or sold. Retire it instead.", await DeleteTypeAsync("Senior"));
        Assert.Equal("", await DeleteTypeAsync("Student"));

        await Site.RunAsync((SaveTicketType save) => save.RetireAsync(by, cinemaId, cinema.TicketType("Senior"), retire: true, CancellationToken.None));

        Assert.Equal("Choose a ticket type for each seat.", $"{(await cinema.TryToHoldAsync("Ben", "C1 Senior")).Refusal}");
        Assert.Equal(950, (await Site.BookingAsync(held)).Tickets[0].Price);
    }

    [Fact]
    public async Task A_type_has_a_tax_rate_of_its_own()
    {
        Assert.Equal("", await SaveTypeAsync("Child", new("Child", "", 1, [], false, 500)));

        var booking = await Site.BookingAsync(await cinema.HoldAsync("Anna", "A1", "A2 Child"));

        Assert.Equal([2000, 500], booking.Tickets.Select(t => t.TaxRateBasisPoints));
        Assert.Equal([("20", 213L), ("5", 42L)], booking.TaxLines().Select(l => (l.Rate, l.Tax.Minor)));
    }

    [Fact]
    public async Task Two_types_of_one_name_are_refused() => Assert.Equal(
        "There is a ticket type of this name already.", await SaveTypeAsync(null, new("Child", "", 9, [], false, null)));

    [Fact]
    public async Task A_supplement_follows_the_attributes_of_a_screening_and_not_its_tickets()
    {
        await Site.RunAsync((SetSurcharges set) => set.RunAsync(
            by, cinemaId, new Dictionary<ScreeningAttribute, long> { [ScreeningAttribute.ThreeD] = 200, [ScreeningAttribute.LiveBroadcast] = 300 }, CancellationToken.None));
        var flat = await cinema.HoldAsync("Anna", "A1");
        await Site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.Attributes, [ScreeningAttribute.ThreeD])));

        var deep = await cinema.HoldAsync("Ben", "C1");

        Assert.Equal((1200, 1400), ((await Site.BookingAsync(flat)).Tickets[0].Price, (await Site.BookingAsync(deep)).Tickets[0].Price));
    }

    [Theory, InlineData(0L, 1200), InlineData(500L, 1700)]
    public async Task A_supplement_set_by_hand_goes_before(long byHand, long price)
    {
        await Site.RunAsync((SetSurcharges set) => set.RunAsync(
            by, cinemaId, new Dictionary<ScreeningAttribute, long> { [ScreeningAttribute.ThreeD] = 200 }, CancellationToken.None));
        await Site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Attributes, [ScreeningAttribute.ThreeD]).SetProperty(s => s.Surcharge, byHand)));

        Assert.Equal(price, (await Site.BookingAsync(await cinema.HoldAsync("Anna", "A1"))).Tickets[0].Price);
    }

    [Fact]
    public async Task A_screening_says_which_of_its_seats_have_no_price()
    {
        await SaveAsync(cardId, Terms("Evening", 1200));

        var problems = await ProblemsAsync();

        Assert.Null(problems.Blocks);
        Assert.Equal("The price card Evening has no price for these seats: Sofa.", $"{problems.Warns}");
    }

    [Fact]
    public async Task A_screening_without_a_card_says_why()
    {
        await SaveAsync(cardId, Terms("Evening", 1200) with { FromTime = new(20, 0) });

        Assert.Equal("No price card covers Monday 2 March at 19:30.", $"{(await ProblemsAsync()).Blocks}");
    }

    private CardTerms Terms(string name, long adult) => new(
        name, Enum.GetValues<DayOfWeek>(), default, default, null, null, 0, [new(cinema.TicketType("Adult"), Seat.StandardCategory, adult)]);

    private async Task<string> SaveAsync(int? id, CardTerms terms) =>
        $"{await Site.RunAsync((SavePriceCard save) => save.RunAsync(by, cinemaId, id, terms, CancellationToken.None))}";

    private async Task<string> SaveTypeAsync(string? name, TypeTerms terms) => $"{await Site.RunAsync((SaveTicketType save) =>
        save.RunAsync(by, cinemaId, name is null ? null : cinema.TicketType(name), terms, CancellationToken.None))}";

    private async Task<string> DeleteCardAsync() =>
        $"{await Site.RunAsync((DeletePriceCard delete) => delete.RunAsync(by, cinemaId, cardId, CancellationToken.None))}";

    private async Task<string> DeleteTypeAsync(string name) =>
        $"{await Site.RunAsync((DeleteTicketType delete) => delete.RunAsync(by, cinemaId, cinema.TicketType(name), CancellationToken.None))}";

    private Task<PriceProblems> ProblemsAsync() => Site.RunAsync(async (CinemaDbContext db) => await db.PriceProblemsAsync(
        await db.Screenings.Include(s => s.Auditorium.Cinema).SingleAsync(s => s.Id == cinema.ScreeningId), CancellationToken.None));
}
