using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>Two seats at 12.00 and a fee of 0.75 each: 25.50.</summary>
public sealed class SpendVoucherTests : SiteTests
{
    private ACinema cinema = null!;
    private int booking;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "2026-03-05 19:30").InAsync(Site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
    }

    [Fact]
    public async Task A_voucher_pays_a_part_and_the_card_the_rest()
    {
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        Assert.Equal("", await Site.UseAsync(booking, voucher));

        Assert.Equal(PaymentState.Paid, await Site.PayAsync(booking));

        Assert.Equal([(PaymentKind.Voucher, 1000, PaymentState.Paid), (PaymentKind.Online, 1550, PaymentState.Paid)], await Site.PaymentsAsync(booking));
        Assert.Equal(0, await Site.BalanceAsync(voucher));
    }

    [Fact]
    public async Task What_is_not_spent_stays_for_another_evening()
    {
        var voucher = await Site.GiftCardAsync(cinema, 4000);
        await Site.UseAsync(booking, voucher);

        Assert.Equal(new PaymentStart(null, null), await Site.StartPayingAsync(booking, shown: 0));

        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(booking)).Status);
        Assert.Equal([(VoucherEntryKind.Issued, 4000), (VoucherEntryKind.Spent, -2550)], await Site.EntriesAsync(voucher));
        var second = await cinema.HoldAsync("Anna", "B1", "B2");
        await Site.UseAsync(second, voucher);
        await Site.PayAsync(second);
        Assert.Equal([(PaymentKind.Voucher, 1450, PaymentState.Paid), (PaymentKind.Online, 1100, PaymentState.Paid)], await Site.PaymentsAsync(second));
    }

    [Fact]
    public async Task Of_two_vouchers_the_one_that_ends_first_is_spent_first()
    {
        var early = await Site.GiftCardAsync(cinema, 2000);
        Site.Wait(minutes: 24 * 60);
        var late = await Site.GiftCardAsync(cinema, 2000);
        var seats = await cinema.HoldAsync("Ben", "B1", "B2");
        await Site.UseAsync(seats, late);
        await Site.UseAsync(seats, early);

        await Site.StartPayingAsync(seats, shown: 0);

        Assert.Equal((0, 1450), (await Site.BalanceAsync(early), await Site.BalanceAsync(late)));
        Assert.Equal([(PaymentKind.Voucher, 2000, PaymentState.Paid), (PaymentKind.Voucher, 550, PaymentState.Paid)], await Site.PaymentsAsync(seats));
    }

    [Fact]
    public async Task Tax_is_in_what_the_voucher_pays_for()
    {
        await Site.UseAsync(booking, await Site.GiftCardAsync(cinema, 4000));
        await Site.StartPayingAsync(booking, shown: 0);

        var lines = await Site.RunAsync((CinemaDbContext db) => db.Documents.Where(d => d.BookingId == booking).SelectMany(d => d.Lines).OrderBy(l => l.Position).ToListAsync());
        Assert.Equal([(1200, 2000, 200), (1200, 2000, 200), (150, 2000, 26), (2550, null, 0)], lines.Select(l => (l.Amount, l.TaxRateBasisPoints, l.Tax)));
        Assert.Equal("Paid with the voucher ending in {0}", lines[^1].Text);
    }

    [Theory]
    [InlineData(GatewayState.Declined), InlineData(GatewayState.Closed)]
    public async Task It_comes_back_when_the_rest_is_not_paid(GatewayState answer)
    {
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        await Site.UseAsync(booking, voucher);

        await Site.PayAsync(booking, answer);

        Assert.Equal(1000, await Site.BalanceAsync(voucher));
        Assert.Equal([(VoucherEntryKind.Issued, 1000), (VoucherEntryKind.Spent, -1000), (VoucherEntryKind.Returned, 1000)], await Site.EntriesAsync(voucher));
        Assert.Equal(PaymentState.Paid, await Site.PayAsync(booking));
        Assert.Equal(0, await Site.BalanceAsync(voucher));
    }

    [Fact]
    public async Task Its_part_of_an_open_payment_is_left_alone()
    {
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        await Site.UseAsync(booking, voucher);
        await Site.StartPayingAsync(booking);
        Site.Wait(minutes: 5);

        await Site.ReconcileAsync();
        Assert.Equal([(PaymentKind.Voucher, 1000, PaymentState.Started), (PaymentKind.Online, 1550, PaymentState.Started)], await Site.PaymentsAsync(booking));

        await Site.AnswerAsync(booking, GatewayState.Paid);
        await Site.ReconcileAsync();
        Assert.Equal([(PaymentKind.Voucher, 1000, PaymentState.Paid), (PaymentKind.Online, 1550, PaymentState.Paid)], await Site.PaymentsAsync(booking));
    }

    [Fact]
    public async Task It_can_be_taken_off_again()
    {
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        await Site.UseAsync(booking, voucher);

        Assert.Null(await Site.RunAsync((TakeOffVoucher takeOff) => takeOff.RunAsync(booking, voucher.Id, CancellationToken.None)));

        await Site.PayAsync(booking);
        Assert.Equal([(PaymentKind.Online, 2550, PaymentState.Paid)], await Site.PaymentsAsync(booking));
        Assert.Equal(1000, await Site.BalanceAsync(voucher));
    }

    [Fact]
    public async Task Who_saw_another_sum_is_asked_to_look_again_and_nothing_is_taken()
    {
        var (first, second) = (await Site.GiftCardAsync(cinema, 1000), await Site.GiftCardAsync(cinema, 2000));
        var other = await cinema.HoldAsync("Ben", "B1", "B2");
        foreach (var voucher in new[] { first, second })
            await Site.UseAsync(booking, voucher);
        await Site.UseAsync(other, second);
        await Site.PayAsync(other);

        var start = await Site.StartPayingAsync(booking, shown: 0);

        Assert.Equal("What is left to pay has changed. Please look at it again.", $"{start.Refusal}");
        Assert.Equal((1000, BookingStatus.Held), (await Site.BalanceAsync(first), (await Site.BookingAsync(booking)).Status));
        Assert.NotNull((await Site.StartPayingAsync(booking, shown: 1550)).RedirectUrl);
    }

    [Fact]
    public async Task What_cannot_help_is_refused()
    {
        var (voucher, spare) = (await Site.GiftCardAsync(cinema, 4000), await Site.GiftCardAsync(cinema, 1000));
        var ordered = await Site.VoucherAsync(await Site.OrderGiftCardAsync(cinema, 2500));

        Assert.Equal("We do not know this voucher. Please check how its code is written.", await Site.UseAsync(booking, "7Q2M-9XKD-0B4T-HW5N"));
        Assert.Equal("We do not know this voucher. Please check how its code is written.", await Site.UseAsync(booking, "AUTUMN"));
        Assert.Equal("We do not know this voucher. Please check how its code is written.", await Site.UseAsync(booking, ordered));
        Assert.Equal("", await Site.UseAsync(booking, voucher.Code.ToLowerInvariant()));
        Assert.Equal("This voucher is on your booking already.", await Site.UseAsync(booking, voucher));
        Assert.Equal("There is nothing left to pay, so this voucher stays as it is.", await Site.UseAsync(booking, spare));

        await Site.StartPayingAsync(booking, shown: 0);
        await Site.UseAsync(await cinema.HoldAsync("Anna", "B1", "B2"), voucher);
    }

    [Fact]
    public async Task An_empty_one_says_so()
    {
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        await Site.UseAsync(booking, voucher);
        await Site.PayAsync(booking);

        Assert.Equal("Nothing is left on this voucher.", await Site.UseAsync(await cinema.HoldAsync("Ben", "B1", "B2"), voucher));
    }

    [Fact]
    public async Task One_of_another_currency_is_refused()
    {
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        await Site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Id == voucher.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Currency, "EUR")));

        Assert.Equal("This voucher is in another currency: EUR.", await Site.UseAsync(booking, voucher));
    }
}
