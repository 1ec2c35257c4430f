using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Bookings;

/// <summary>What a promo code does to a booking, and when it does nothing.</summary>
public sealed class ApplyPromoCodeTests : SiteTests
{
    private const string Over = "The time for these seats is over.";
    private const string Unknown = "We do not know this code. Please check how it is written.";

    private ACinema cinema = null!;
    private int booking;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "19:30", seats: ["____ ____", "____ ____", "____ ____"]).InAsync(Site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2 Senior");
    }

    [Fact]
    public async Task A_percentage_comes_off_each_ticket_and_not_off_the_fee()
    {
        await Site.CodeAsync(cinema, Codes.Percent("SPRING-15", 15));

        Assert.Equal("", await Site.ApplyAsync(booking, " spring-15 "));

        var cheaper = await Site.BookingAsync(booking);
        Assert.Equal([(1200, 180, 75), (950, 143, 75)], cheaper.Tickets.Select(t => (t.Price, t.Discount, t.Fee)));
        Assert.Equal(("SPRING-15", 1200 - 180 + 950 - 143 + 150), (cheaper.DiscountCode, cheaper.Total));
        Assert.Equal(170 + 13 + 135 + 13, cheaper.Tax);
        Assert.Equal(1, await Site.UsedAsync("SPRING-15"));
    }

    [Fact]
    public async Task An_amount_comes_off_the_booking_once()
    {
        await Site.CodeAsync(cinema, Codes.Amount("FIVER", 500));

        await Site.ApplyAsync(booking, "FIVER");

        Assert.Equal([279, 221], (await Site.BookingAsync(booking)).Tickets.Select(t => t.Discount));
    }

    [Fact]
    public async Task The_payment_is_for_what_is_left()
    {
        await Site.CodeAsync(cinema, Codes.Amount("FIVER", 500));
        await Site.ApplyAsync(booking, "FIVER");

        Assert.Equal(PaymentState.Paid, await Site.PayAsync(booking));

        Assert.Equal(2300 - 500, (await Site.LastPaymentAsync(booking)).Amount);
    }

    [Fact]
    public async Task What_costs_nothing_any_more_is_confirmed_at_once()
    {
        await Site.RunAsync((CinemaDbContext db) => db.Cinemas.ExecuteUpdateAsync(set => set.SetProperty(c => c.OnlineFee, 0)));
        var gift = await cinema.HoldAsync("Ben", "B1");
        await Site.CodeAsync(cinema, Codes.Percent("GIFT", 100));
        await Site.ApplyAsync(gift, "GIFT");

        Assert.Equal(new PaymentStart(null, null), await Site.StartPayingAsync(gift));

        Assert.Equal((BookingStatus.Confirmed, 0), ((await Site.BookingAsync(gift)).Status, (await Site.BookingAsync(gift)).Total));
    }

    [Fact]
    public async Task A_code_nobody_made_is_refused() => Assert.Equal(Unknown, await Site.ApplyAsync(booking, "SESAME"));

    [Fact]
    public async Task A_code_of_another_cinema_is_refused()
    {
        await Site.CodeAsync(await ACinema.With().InAsync(Site), Codes.Percent("ELSEWHERE", 10));

        Assert.Equal(Unknown, await Site.ApplyAsync(booking, "ELSEWHERE"));
    }

    [Fact]
    public async Task A_code_that_is_switched_off_is_as_good_as_unknown()
    {
        await Site.CodeAsync(cinema, Codes.Percent("OFF", 10) with { IsActive = false });

        Assert.Equal(Unknown, await Site.ApplyAsync(booking, "OFF"));
    }

    [Theory]
    [InlineData("2026-03-03", null, "This code is valid from Tuesday 3 March on.")]
    [InlineData("2026-03-02", "2026-03-02", "")]
    [InlineData(null, "2026-03-01", "This code was valid until Sunday 1 March.")]
    public async Task A_code_works_on_its_days(string? from, string? until, string answer)
    {
        await Site.CodeAsync(cinema, Codes.Percent("WINDOW", 10) with { ValidFrom = Day(from), ValidUntil = Day(until) });

        Assert.Equal(answer, await Site.ApplyAsync(booking, "WINDOW"));

        static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.Parse(iso, null);
    }

    [Fact]
    public async Task A_code_is_for_its_films_or_its_screenings()
    {
        var film = await Site.RunAsync((CinemaDbContext db) => db.Screenings.Where(s => s.Id == cinema.ScreeningId).Select(s => s.FilmId).SingleAsync());
        await Site.CodeAsync(cinema, Codes.Percent("OTHERS", 10) with { FilmIds = [film + 1], ScreeningIds = [cinema.ScreeningId + 1] });
        await Site.CodeAsync(cinema, Codes.Percent("FILM", 10) with { FilmIds = [film], ScreeningIds = [cinema.ScreeningId + 1] });

        Assert.Equal("This code is not for this screening.", await Site.ApplyAsync(booking, "OTHERS"));
        Assert.Equal("", await Site.ApplyAsync(booking, "FILM"));
        await Site.TakeOffAsync(booking);
        await Site.CodeAsync(cinema, Codes.Percent("TONIGHT", 10) with { ScreeningIds = [cinema.ScreeningId] });
        Assert.Equal("", await Site.ApplyAsync(booking, "TONIGHT"));
    }

    [Fact]
    public async Task Two_codes_do_not_add_up()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONE", 10));
        await Site.CodeAsync(cinema, Codes.Percent("TWO", 20));
        await Site.ApplyAsync(booking, "ONE");

        Assert.Equal("This booking has the code ONE already. Remove it to use another.", await Site.ApplyAsync(booking, "TWO"));

        Assert.Equal(0, await Site.UsedAsync("TWO"));
    }

    [Fact]
    public async Task A_code_taken_off_leaves_the_price_as_it_was_and_can_be_used_again()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONCE", 10, maxUses: 1));
        await Site.ApplyAsync(booking, "ONCE");

        Assert.Equal("", await Site.TakeOffAsync(booking));

        Assert.Equal((null, 2300), ((await Site.BookingAsync(booking)).DiscountCode, (await Site.BookingAsync(booking)).Total));
        Assert.Equal("", await Site.ApplyAsync(await cinema.HoldAsync("Ben", "B1"), "ONCE"));
    }

    [Fact]
    public async Task Taking_off_what_is_not_there_gives_nothing_back_twice()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONCE", 10));
        await Site.ApplyAsync(booking, "ONCE");
        await Site.TakeOffAsync(booking);

        Assert.Equal("", await Site.TakeOffAsync(booking));

        Assert.Equal(0, await Site.UsedAsync("ONCE"));
    }

    [Fact]
    public async Task While_it_is_being_paid_for_nothing_about_the_price_changes()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONE", 10));
        await Site.StartPayingAsync(booking);
        const string paying = "A payment for these seats is already under way.";

        Assert.Equal((paying, paying), (await Site.ApplyAsync(booking, "ONE"), await Site.TakeOffAsync(booking)));

        Assert.Equal(2300, (await Site.BookingAsync(booking)).Total);
    }

    [Fact]
    public async Task Seats_that_are_no_longer_held_get_no_discount()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONE", 10));
        Site.Wait(minutes: 10);

        Assert.Equal(Over, await Site.ApplyAsync(booking, "ONE"));
    }

    [Fact]
    public async Task What_is_free_needs_no_code()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONE", 10));
        var free = await (ACinema.With() with { IsFree = true }).InAsync(Site);
        var gift = await free.HoldAsync("Ben", "A1");
        await Site.CodeAsync(free, Codes.Percent("ONE", 10));

        Assert.Equal("This code takes nothing off these tickets.", await Site.ApplyAsync(gift, "ONE"));
    }
}
