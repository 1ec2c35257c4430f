using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>The last day ends with the night of the cinema, at five in the morning of its own clock.</summary>
public sealed class VoucherLastDayTests : SiteTests
{
    private ACinema cinema = null!;
    private Voucher voucher = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "2026-07-20 19:30").InAsync(Site);
        voucher = await Site.GiftCardAsync(cinema, 1000);
        await Site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Id == voucher.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.ExpiresOn, new DateOnly(2026, 7, 10))));
    }

    /// <summary>London is an hour ahead of UTC in July.</summary>
    [Theory]
    [InlineData("2026-07-10T23:59", ""), InlineData("2026-07-11T03:59", ""), InlineData("2026-07-11T04:00", "This voucher could be used until 10 July 2026.")]
    public async Task It_is_good_on_its_last_day_and_not_after(string utc, string refusal)
    {
        Site.Clock.SetUtcNow(DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture));
        var booking = await cinema.HoldAsync("Anna", "A1");

        Assert.Equal(refusal, await Site.UseAsync(booking, voucher));
    }

    [Fact]
    public async Task Whose_day_ends_before_they_pay_is_asked_to_look_again()
    {
        Site.Clock.SetUtcNow(new(2026, 7, 11, 3, 55, 0, TimeSpan.Zero));
        var booking = await cinema.HoldAsync("Anna", "A1");
        await Site.UseAsync(booking, voucher);
        Site.Wait(minutes: 6);

        Assert.Equal("What is left to pay has changed. Please look at it again.", $"{(await Site.StartPayingAsync(booking, shown: 275)).Refusal}");
        Assert.NotNull((await Site.StartPayingAsync(booking, shown: 1275)).RedirectUrl);
        Assert.Equal((1000, BookingStatus.Paying), (await Site.BalanceAsync(voucher), (await Site.BookingAsync(booking)).Status));
    }

    [Fact]
    public async Task What_comes_back_after_it_can_still_be_spent_for_a_year()
    {
        var booking = await cinema.HoldAsync("Anna", "A1");
        await Site.UseAsync(booking, voucher);
        await Site.PayAsync(booking);
        Site.Clock.SetUtcNow(new(2026, 7, 15, 12, 0, 0, TimeSpan.Zero));

        Assert.Null((await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A1")).Refusal);

        var after = await Site.VoucherAsync(voucher.Id);
        Assert.Equal((925, new DateOnly(2027, 7, 15)), (after.Balance, after.ExpiresOn));
        Assert.Equal("", await Site.UseAsync(await cinema.HoldAsync("Anna", "B1"), voucher));
    }

    [Fact]
    public async Task Staff_can_let_it_be_spent_for_longer()
    {
        Site.Clock.SetUtcNow(new(2026, 7, 12, 12, 0, 0, TimeSpan.Zero));
        var booking = await cinema.HoldAsync("Anna", "A1");

        Assert.Equal("Choose a day after 10 July 2026.", await ExtendAsync(new(2026, 7, 10)));
        Assert.Equal("Choose a day within 30 years.", await ExtendAsync(new(2057, 1, 1)));
        Assert.Equal("", await ExtendAsync(new(2026, 12, 31)));

        Assert.Equal("", await Site.UseAsync(booking, voucher));
        Assert.Equal(["Extended a voucher"], await Site.RunAsync((CinemaDbContext db) => db.History.Select(h => h.What).ToListAsync()));
    }

    private async Task<string> ExtendAsync(DateOnly day)
    {
        var by = await Site.ActorAsync();
        return $"{await Site.RunAsync((ExtendVoucher extend) => extend.RunAsync(by, voucher.Id, day, CancellationToken.None))}";
    }
}
