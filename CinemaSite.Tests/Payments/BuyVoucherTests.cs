using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

public sealed class BuyVoucherTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With().InAsync(Site);

    [Fact]
    public async Task An_ordered_gift_card_is_worth_nothing_until_it_is_paid_for()
    {
        var id = await Site.OrderGiftCardAsync(cinema, 2500);
        var ordered = await Site.VoucherAsync(id);
        Assert.Equal((VoucherState.Ordered, 0), (ordered.State, ordered.Balance));

        await Site.AnswerVoucherAsync(id, GatewayState.Paid);

        var paid = await Site.VoucherAsync(id);
        Assert.Equal((VoucherState.Active, 2500, new DateOnly(2031, 3, 2)), (paid.State, paid.Balance, paid.ExpiresOn));
        Assert.Equal([(VoucherEntryKind.Issued, 2500)], await Site.EntriesAsync(paid));
    }

    [Fact]
    public async Task It_is_sold_without_tax()
    {
        var voucher = await Site.GiftCardAsync(cinema, 2500);

        var receipt = await Site.RunAsync((CinemaDbContext db) => db.Documents.Include(d => d.Lines).SingleAsync(d => d.Number == voucher.ReceiptNumber));
        Assert.Equal([("Voucher {0}", 2500, 0, 0), ("Paid by card online", 2500, null, 0)], receipt.Lines.OrderBy(l => l.Position).Select(l => (l.Text, l.Amount, l.TaxRateBasisPoints, l.Tax)));
        Assert.Equal([LedgerKind.VoucherSale], await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.Select(l => l.Kind).ToListAsync()));
    }

    [Fact]
    public async Task It_is_sent_to_its_recipient_and_the_receipt_to_its_buyer()
    {
        await Site.GiftCardAsync(cinema, 2500, Gifts.ForHerself);
        Assert.Equal([NoticeKind.VoucherSent], await MailsAsync());

        await Site.GiftCardAsync(cinema, 2500, Gifts.ForAda);
        Assert.Equal([NoticeKind.VoucherSent, NoticeKind.VoucherSent, NoticeKind.VoucherReceipt], await MailsAsync());
    }

    [Fact]
    public async Task Who_comes_back_twice_has_one_gift_card()
    {
        var voucher = await Site.GiftCardAsync(cinema, 2500);
        var payment = await Site.VoucherPaymentAsync(voucher.Id);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Site.RunAsync((Settle settle) => settle.RunAsync(payment.Id, close: false, CancellationToken.None)))));

        Assert.Equal(2500, await Site.BalanceAsync(voucher));
        Assert.Equal([NoticeKind.VoucherSent], await MailsAsync());
    }

    [Theory]
    [InlineData(GatewayState.Declined, PaymentState.Declined), InlineData(GatewayState.Closed, PaymentState.Closed)]
    public async Task A_payment_that_came_to_nothing_is_tried_again(GatewayState answer, PaymentState state)
    {
        var id = await Site.OrderGiftCardAsync(cinema, 2500);
        Assert.Equal(state, await Site.AnswerVoucherAsync(id, answer));

        Assert.Null((await PayAsync(id)).Refusal);
        await Site.AnswerVoucherAsync(id, GatewayState.Paid);

        Assert.Equal((2500, 2), ((await Site.VoucherAsync(id)).Balance, (await Site.VoucherPaymentAsync(id)).Attempt));
    }

    [Fact]
    public async Task Nobody_pays_for_it_twice()
    {
        var id = await Site.OrderGiftCardAsync(cinema, 2500);
        Assert.Equal("A payment for this gift card is already under way.", $"{(await PayAsync(id)).Refusal}");

        await Site.AnswerVoucherAsync(id, GatewayState.Paid);
        Assert.Equal("This gift card is paid for already, or its time to be paid is over.", $"{(await PayAsync(id)).Refusal}");
    }

    [Theory]
    [InlineData(499), InlineData(50001), InlineData(-2500)]
    public async Task A_sum_out_of_bounds_is_refused(long value)
    {
        var cinemaId = await Site.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).SingleAsync());
        var start = await Site.RunAsync((BuyVoucher buy) =>
            buy.RunAsync(new(cinemaId, value, Gifts.ForHerself, "", "en"), _ => "/", CancellationToken.None));

        Assert.Equal("A gift card is worth between £5.00 and £500.00.", $"{start.Refusal}");
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.Vouchers.AnyAsync()));
    }

    [Fact]
    public async Task What_nobody_paid_for_is_given_up_after_a_day()
    {
        var left = await Site.OrderGiftCardAsync(cinema, 2500);
        await Site.AnswerVoucherAsync(left, GatewayState.Closed);
        var paid = await Site.GiftCardAsync(cinema, 3000);
        Site.Wait(minutes: 23 * 60);
        Assert.Equal(0, await GiveUpAsync());

        Site.Wait(minutes: 61);
        Assert.Equal(1, await GiveUpAsync());

        Assert.Equal((VoucherState.Void, VoucherState.Active), ((await Site.VoucherAsync(left)).State, (await Site.VoucherAsync(paid.Id)).State));
        Assert.Equal("This gift card is paid for already, or its time to be paid is over.", $"{(await PayAsync(left)).Refusal}");
    }

    [Fact]
    public async Task One_whose_payment_is_open_at_the_provider_is_waited_for()
    {
        var id = await Site.OrderGiftCardAsync(cinema, 2500);
        await Site.AnswerVoucherAsync(id, GatewayState.Declined);
        Site.Wait(minutes: 24 * 60 - 1);
        await PayAsync(id);
        Site.Wait(minutes: 5);

        Assert.Equal(0, await GiveUpAsync());
        await Site.AnswerVoucherAsync(id, GatewayState.Paid);

        Assert.Equal(2500, (await Site.VoucherAsync(id)).Balance);
    }

    [Fact]
    public async Task Who_paid_and_never_came_back_has_it_by_the_reconciler()
    {
        var id = await Site.OrderGiftCardAsync(cinema, 2500);
        var payment = await Site.VoucherPaymentAsync(id);
        await Site.RunAsync((SimulatedGateway gateway) => gateway.AnswerAsync(payment.IdempotencyKey, GatewayState.Paid, CancellationToken.None));
        Site.Wait(minutes: 3);

        await Site.ReconcileAsync();

        Assert.Equal(2500, (await Site.VoucherAsync(id)).Balance);
    }

    private Task<PaymentStart> PayAsync(int id) => Site.RunAsync((PayForVoucher pay) => pay.RunAsync(id, $"/vouchers/{id}/return", CancellationToken.None));

    private Task<int> GiveUpAsync() => Site.RunAsync((VoidUnpaidVouchers giveUp) => giveUp.RunAsync(CancellationToken.None));

    private Task<List<NoticeKind>> MailsAsync() => Site.RunAsync((CinemaDbContext db) => db.Outbox.OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync());
}
