using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Reporting;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>Each breach is made with a hand in the database, since the site itself makes none.</summary>
public sealed class VerifyVouchersTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private Voucher voucher = null!;
    private Voucher gone = null!;

    public async ValueTask InitializeAsync()
    {
        var cinema = await ACinema.With().InAsync(site);
        (voucher, gone) = (await site.GiftCardAsync(cinema, 4000), await site.GiftCardAsync(cinema, 1000));
        await site.OrderGiftCardAsync(cinema, 5000);
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await site.UseAsync(booking, voucher);
        await site.StartPayingAsync(booking, shown: 0);
        var by = await site.ActorAsync();
        await site.RunAsync((VoidVoucher takeBack) => takeBack.RunAsync(by, gone.Id, "Lost", CancellationToken.None));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Vouchers_in_order_pass() => Assert.Empty(await VerifyAsync());

    [Fact]
    public async Task A_balance_that_somebody_wrote_is_found()
    {
        await InAsync(db => db.Vouchers.Where(v => v.Id == voucher.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Balance, 3999)));

        Assert.Equal([$"vouchers: the balance of voucher {voucher.Id} is not what its entries add up to"], await VerifyAsync());
    }

    [Fact]
    public async Task A_voucher_that_nobody_paid_for_is_found()
    {
        await InAsync(db => db.Payments.Where(p => p.VoucherId == voucher.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PaymentState.Declined)));

        Assert.Contains($"vouchers: what was put on voucher {voucher.Id} is not what was paid for it", await VerifyAsync());
    }

    [Fact]
    public async Task Money_that_left_a_voucher_and_paid_for_nothing_is_found()
    {
        await InAsync(db => db.Payments.Where(p => p.SpentVoucherId == voucher.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SpentVoucherId, gone.Id)));

        Assert.Equal(
            [
                $"vouchers: what was spent of voucher {voucher.Id} is not what it paid for",
                $"vouchers: what was spent of voucher {gone.Id} is not what it paid for",
            ],
            await VerifyAsync());
    }

    [Fact]
    public async Task One_that_was_taken_back_and_can_be_spent_again_is_found()
    {
        await InAsync(db => db.Vouchers.Where(v => v.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.State, VoucherState.Active)));

        Assert.Equal([$"vouchers: the state of voucher {gone.Id} and its entries do not agree"], await VerifyAsync());
    }

    private Task InAsync(Func<CinemaDbContext, Task> change) => site.RunAsync(change);

    private Task<IReadOnlyList<string>> VerifyAsync() => site.RunAsync((VerifyBooks verify) => verify.RunAsync(CancellationToken.None));
}
