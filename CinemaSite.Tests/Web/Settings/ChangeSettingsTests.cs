using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Data.Settings;
using CinemaSite.Pricing;
using CinemaSite.Tests.Harness;
using CinemaSite.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Tests.Web.Settings;

public sealed class ChangeSettingsTests : SiteTests
{
    private const string Hold = "Bookings:HoldMinutes";

    [Fact]
    public async Task A_changed_number_counts_for_the_next_hold_and_stands_in_the_history()
    {
        var cinema = await ACinema.With().InAsync(Site);
        Assert.Empty(await ChangeAsync((Hold, " 12 "), ("Refunds:Tiers", "48:100, 3:50")));

        var booking = await Site.BookingAsync(await cinema.HoldAsync("Anna", "A1"));
        Assert.Equal(TheSite.Noon.UtcDateTime.AddMinutes(12), booking.HeldUntil);
        Assert.Equal("48:100,3:50", booking.Tickets[0].RefundPolicy);

        var told = await Site.RunAsync((CinemaDbContext db) => db.History.OrderBy(e => e.Number).ToListAsync());
        Assert.Equal(
            [("HoldMinutes", "10", "12"), ("Tiers", "24:100,2:85", "48:100,3:50")],
            told.Select(e => (e.SubjectId, e.Told()[0].Before, e.Told()[0].After)));
        Assert.All(told, e => Assert.Equal("manager@staff.example", e.UserName));
    }

    [Theory]
    [InlineData(Hold, "0"), InlineData(Hold, "61"), InlineData(Hold, "ten"), InlineData(Hold, ""), InlineData(Hold, null), InlineData(Hold, "1.5")]
    [InlineData(Hold, "30", "Bookings:LongestHoldMinutes")]
    [InlineData("Bookings:Seats:MaxSeats", "51")]
    [InlineData("Refunds:Tiers", "2:85, 24:100"), InlineData("Refunds:Tiers", "24:101"), InlineData("Refunds:Tiers", "24"), InlineData("Refunds:Tiers", "-1:5")]
    public async Task What_cannot_be_is_not_kept(string key, string? value, string? blamed = null)
    {
        var problems = await ChangeAsync(
            ("Bookings:ExtraMinutes", "7"), ("Bookings:LongestHoldMinutes", "20"), (key, value));

        Assert.Equal([blamed ?? key], problems.Keys);
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.Settings.CountAsync()));
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.History.CountAsync()));
    }

    [Fact]
    public async Task What_is_kept_as_it_was_is_no_change()
    {
        Assert.Empty(await ChangeAsync((Hold, "10")));

        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.History.CountAsync()));
    }

    [Fact]
    public async Task Nothing_but_the_settings_of_the_house_is_changed_or_read()
    {
        await ChangeAsync(("Site:PublicUrl", "https://evil.example"));
        await StoreAsync(("Site:PublicUrl", "https://evil.example"));

        await ReadAsync();
        Assert.Equal("http://localhost:5080", await OptionAsync((CinemaSite.Ticketing.SiteOptions o) => o.PublicUrl));
    }

    [Fact]
    public async Task A_stored_value_that_cannot_be_any_more_falls_back_and_the_rest_counts()
    {
        await StoreAsync((Hold, "ten"), ("Bookings:ExtraMinutes", "7"), ("Refunds:Tiers", "1:1,2:2"));

        await ReadAsync();

        Assert.Equal((10, 7), await OptionAsync((BookingOptions o) => (o.HoldMinutes, o.ExtraMinutes)));
        Assert.Equal(RefundPolicy.Default.ToString(), await OptionAsync((RefundOptions o) => o.Tiers));
    }

    [Fact]
    public async Task Values_that_do_not_go_together_fall_back_together()
    {
        await StoreAsync((Hold, "50"), ("Bookings:LongestHoldMinutes", "40"));

        await ReadAsync();

        Assert.True(await OptionAsync((BookingOptions o) => o.LongestHoldMinutes >= o.HoldMinutes));
    }

    private Task<T> OptionAsync<TOptions, T>(Func<TOptions, T> value) where TOptions : class =>
        Site.RunAsync((IOptionsSnapshot<TOptions> options) => Task.FromResult(value(options.Value)));

    private Task ReadAsync() => Site.RunAsync((ReadSettings read) => read.RunAsync(CancellationToken.None));

    private Task StoreAsync(params (string Key, string Value)[] rows) => Site.RunAsync(async (CinemaDbContext db) =>
    {
        db.AddRange(rows.Select(r => new Setting { Key = r.Key, Value = r.Value }));
        await db.SaveChangesAsync();
    });

    private async Task<IReadOnlyDictionary<string, Refusal>> ChangeAsync(params (string Key, string? Value)[] written)
    {
        var by = await Site.ActorAsync();
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in written)
            values[key] = value;
        return await Site.RunAsync((ChangeSettings change) => change.RunAsync(by, values, CancellationToken.None));
    }
}
