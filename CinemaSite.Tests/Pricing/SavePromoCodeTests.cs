using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Pricing;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pricing;

public sealed class SavePromoCodeTests : SiteTests
{
    private ACinema cinema = null!;
    private Actor by = null!;
    private int cinemaId;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        by = await Site.ActorAsync();
        cinemaId = await Site.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).SingleAsync());
    }

    [Fact]
    public async Task A_code_is_kept_in_capitals_and_once()
    {
        Assert.Null((await SaveAsync(Codes.Percent(" spring-15", 15))).Refusal);

        Assert.Equal("There is a code SPRING-15 already.", $"{(await SaveAsync(Codes.Percent("Spring-15", 20))).Refusal}");
        Assert.Equal(["SPRING-15"], await Site.RunAsync((CinemaDbContext db) => db.PromoCodes.Select(c => c.Code).ToListAsync()));
    }

    [Theory, InlineData(""), InlineData("-A"), InlineData("A_B"), InlineData("ÑANDÚ"), InlineData("ABCDEFGHIJABCDEFGHIJABCDEFGHIJK")]
    public async Task A_code_that_nobody_could_type_is_refused(string code) =>
        Assert.NotNull((await SaveAsync(Codes.Percent(code, 15))).Refusal);

    [Theory, InlineData(0), InlineData(-10), InlineData(101)]
    public async Task No_code_takes_off_nothing_or_more_than_all(int percent) =>
        Assert.Equal("A percentage is more than 0 and at most 100.", $"{(await SaveAsync(Codes.Percent("X", percent))).Refusal}");

    [Fact]
    public async Task The_limit_never_falls_below_what_was_used()
    {
        var id = (await SaveAsync(Codes.Percent("X", 10))).Id;
        await Site.ApplyAsync(await cinema.HoldAsync("Anna", "A1"), "X");
        await Site.ApplyAsync(await cinema.HoldAsync("Ben", "B1"), "X");

        Assert.Equal("It was used 2 times already: the limit cannot be less.", $"{(await SaveAsync(Codes.Percent("X", 10, maxUses: 1), id)).Refusal}");
        Assert.Null((await SaveAsync(Codes.Percent("X", 10, maxUses: 2), id)).Refusal);
    }

    [Fact]
    public async Task A_changed_code_changes_no_booking_that_has_it()
    {
        var id = (await SaveAsync(Codes.Percent("X", 10))).Id;
        var booking = await cinema.HoldAsync("Anna", "A1");
        await Site.ApplyAsync(booking, "X");

        await SaveAsync(Codes.Percent("Y", 50), id);

        var kept = await Site.BookingAsync(booking);
        Assert.Equal(("X", 120), (kept.DiscountCode, kept.Tickets[0].Discount));
    }

    [Fact]
    public async Task A_code_in_use_is_not_deleted()
    {
        var id = (await SaveAsync(Codes.Percent("X", 10))).Id!.Value;
        var booking = await cinema.HoldAsync("Anna", "A1");
        await Site.ApplyAsync(booking, "X");
        Assert.Equal("The code has been used. Switch it off instead.", await DeleteAsync(id));

        await Site.TakeOffAsync(booking);
        Assert.Equal("", await DeleteAsync(id));
    }

    private Task<PromoSaved> SaveAsync(PromoTerms terms, int? id = null) =>
        Site.RunAsync((SavePromoCode save) => save.RunAsync(by, cinemaId, id, terms, CancellationToken.None));

    private async Task<string> DeleteAsync(int id) =>
        $"{await Site.RunAsync((SavePromoCode save) => save.DeleteAsync(by, cinemaId, id, CancellationToken.None))}";
}
