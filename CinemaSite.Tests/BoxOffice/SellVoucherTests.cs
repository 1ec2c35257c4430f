using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

public sealed class SellVoucherTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private ACinema cinema = null!;
    private ATill till = null!;

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(site);
        till = await ATill.OpenAsync(site, cinema);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_voucher_for_cash_and_card_is_worth_its_value_at_once()
    {
        var sold = await site.SellVoucherAsync(till, 5000, new Tender(Cash: 5000, Card: 3000, CardSlip: "0815"));

        var voucher = Assert.Single(await VouchersAsync());
        Assert.Equal((sold.VoucherId, VoucherState.Active, 5000L, "Anna Blume"), (voucher.Id, voucher.State, voucher.Balance, voucher.BuyerName));
        var payments = await site.RunAsync((CinemaDbContext db) => db.Payments.AsNoTracking().OrderBy(p => p.Id).ToListAsync());
        Assert.Equal([(PaymentKind.Terminal, 3000L, "0815", null), (PaymentKind.Cash, 2000L, "", 5000)], payments.Select(p => (p.Kind, p.Amount, p.Reference, p.Given)));
        Assert.Equal(12000, await site.ExpectedCashAsync(till));
        Assert.Equal(voucher.ReceiptNumber, await site.RunAsync((CinemaDbContext db) => db.Documents.Select(d => d.Number).SingleAsync()));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task Ten_presses_at_once_sell_one_voucher()
    {
        var press = Guid.NewGuid().ToString("N");
        var sold = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => site.SellVoucherAsync(till, 2500, press: press))));

        Assert.Single(sold.Select(s => s.VoucherId).Distinct());
        Assert.Single(await VouchersAsync());
        Assert.Equal(12500, await site.ExpectedCashAsync(till));
        await site.AssertInvariantsAsync();
    }

    [Theory]
    [InlineData(null, 2500L, null, ""), InlineData(499L, 499L, null, ""), InlineData(50001L, 50001L, null, "")]
    [InlineData(2500L, 2499L, null, ""), InlineData(2500L, null, 2501L, "0815"), InlineData(2500L, null, 2500L, ""), InlineData(2500L, null, null, "")]
    public async Task What_does_not_add_up_sells_nothing(long? value, long? cash, long? card, string slip)
    {
        Assert.NotNull((await site.SellVoucherAsync(till, value, new Tender(cash, card, slip))).Refusal);
        Assert.Empty(await VouchersAsync());
    }

    [Fact]
    public async Task A_closed_till_sells_none()
    {
        Assert.Null(await till.CloseAsync(10000));

        Assert.NotNull((await site.SellVoucherAsync(till, 2500)).Refusal);
        Assert.Empty(await VouchersAsync());
    }

    [Fact]
    public async Task Nobody_sells_one_out_of_the_till_of_somebody_else()
    {
        var manager = await site.ActorAsync(Roles.Manager);
        var sold = await site.RunAsync((SellVoucher sell) => sell.RunAsync(
            new(till.Id, Guid.NewGuid().ToString("N"), 2500, new Tender(2500), new("", ""), "en"), manager, CancellationToken.None));

        Assert.NotNull(sold.Refusal);
        Assert.Empty(await VouchersAsync());
    }

    private Task<List<Voucher>> VouchersAsync() => site.RunAsync((CinemaDbContext db) => db.Vouchers.AsNoTracking().ToListAsync());
}
