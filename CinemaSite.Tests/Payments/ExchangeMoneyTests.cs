using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>Money on its way while tickets are exchanged, and where it goes afterwards. An adult pays 12.00 and a fee of 0.75; two days before, and a later one costs 3.00 more.</summary>
public sealed class ExchangeMoneyTests : SiteTests
{
    private const double TwoDays = 48 * 60;

    private ACinema cinema = null!;
    private ACinema equal = null!;
    private ACinema dearer = null!;

    public ExchangeMoneyTests() => Site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "2026-03-04 12:00", seats: ["________", "________", "____ _wp"]).InAsync(Site);
        equal = await Site.AnotherScreeningAsync(cinema, hoursLater: 24);
        dearer = await Site.AnotherScreeningAsync(cinema, hoursLater: 48, surcharge: 300);
    }

    [Fact]
    public async Task A_declined_card_in_between_loses_nothing()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        var fresh = await Site.HoldExchangeAsync(old, ["A1"], dearer, "A1");

        Assert.Equal(PaymentState.Declined, await Site.PayAsync(fresh, GatewayState.Declined));
        Assert.Equal("A1 Active 0", (await Site.BookingAsync(old)).Said());
        Assert.Equal(PaymentState.Paid, await Site.PayAsync(fresh));

        Assert.Equal(("A1 Exchanged 0", "A1 Active 0"), ((await Site.BookingAsync(old)).Said(), (await Site.BookingAsync(fresh)).Said()));
    }

    [Fact]
    public async Task A_ticket_used_while_the_money_was_on_its_way_sends_all_of_it_back()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        var fresh = await Site.HoldExchangeAsync(old, ["A1"], dearer, "A1");
        await Site.StartPayingAsync(fresh);
        await Site.AnswerAsync(fresh, GatewayState.Paid);
        await Site.ScanAsync((await Site.TicketIdsAsync(old))[0]);

        Assert.Equal(PaymentState.RefundDue, await Site.SettleAsync(fresh));

        Assert.Equal(("A1 Used 0", "300 Online"), ((await Site.BookingAsync(old)).Said(), (await Site.RefundsAsync()).Said()));
        Assert.Equal(
            "A ticket that you wanted to exchange was used or given back in the meantime. Give these seats back and begin again.",
            $"{(await Site.StartPayingAsync(fresh)).Refusal}");
        Site.Wait(11);
        Assert.Equal(SeatState.Free, await dearer.StateOfAsync("A1"));
    }

    [Fact]
    public async Task A_ticket_given_back_before_paying_begins_cannot_be_exchanged()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        var fresh = await Site.HoldExchangeAsync(old, ["A1"], equal, "A1");
        await Site.GiveBackAsync(old, ReturnWay.AsPaid);

        Assert.NotNull((await Site.StartPayingAsync(fresh)).Refusal);
        Assert.Equal("1200 Online", (await Site.RefundsAsync()).Said());
    }

    [Fact]
    public async Task Of_two_exchanges_of_one_ticket_one_wins_and_the_others_money_is_back()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        int[] both = [await Site.HoldExchangeAsync(old, ["A1"], dearer, "A1"), await Site.HoldExchangeAsync(old, ["A1"], dearer, "A2")];
        foreach (var fresh in both)
        {
            await Site.StartPayingAsync(fresh);
            await Site.AnswerAsync(fresh, GatewayState.Paid);
        }

        var states = await Task.WhenAll(both.Select(fresh => Task.Run(() => Site.SettleAsync(fresh))));

        Assert.Equal([PaymentState.Paid, PaymentState.RefundDue], states.Order());
        Assert.Equal("300 Online, 1275 Exchange", string.Join(", ", (await Site.RefundsAsync()).OrderBy(r => r.Amount).Select(r => $"{r.Amount} {r.To}")));
    }

    [Fact]
    public async Task An_exchange_of_an_exchange_goes_back_to_the_card_that_paid_first()
    {
        var first = await Site.BuyAsync(cinema, "A1", "A2");
        var second = await Site.ExchangeAsync(first, ["A1", "A2"], dearer, "B1", "B2");
        var third = await Site.ExchangeAsync(second, ["B1"], dearer, "B7");

        var given = await Site.GiveBackAsync(third, ReturnWay.AsPaid);

        Assert.Equal("600 Online, 900 Online", given.Refunds.Said());
        int?[] cards = [(await Site.LastPaymentAsync(second)).Id, (await Site.LastPaymentAsync(first)).Id];
        Assert.Equal(cards, (await Site.RefundsAsync()).Where(r => r.To == PaymentKind.Online).Select(r => r.Payment.SourceId));
        Assert.Equal("1500 Online", (await Site.GiveBackAsync(second, ReturnWay.AsPaid, "B2")).Refunds.Said());
    }

    [Fact]
    public async Task What_a_voucher_paid_for_goes_back_to_it_through_an_exchange()
    {
        var old = await cinema.HoldAsync("Anna", "A1");
        var voucher = await Site.ChooseCreditAsync(cinema, "B8", old);
        await Site.PayAsync(old);
        var fresh = await Site.ExchangeAsync(old, ["A1"], equal, "A1");

        Assert.Equal("75 Online, 1125 Voucher", (await Site.GiveBackAsync(fresh, ReturnWay.AsPaid)).Refunds.Said());
        Assert.Equal(1125, await Site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Id == voucher.Id).Select(v => v.Balance).SingleAsync()));
    }

    [Fact]
    public async Task An_exchange_is_no_way_to_get_more_to_the_card_than_the_old_ticket_gave()
    {
        var (late, later) = (await Site.BuyAsync(cinema, "A1"), await Site.BuyAsync(cinema, "A2"));
        Site.Wait(TwoDays - 20 * 60);
        var fresh = await Site.ExchangeAsync(late, ["A1"], dearer, "A1");
        Assert.Equal("300 Online, 975 Online", (await Site.GiveBackAsync(fresh, ReturnWay.AsPaid)).Refunds.Said());

        Site.Wait(19 * 60);
        var last = await Site.ExchangeAsync(later, ["A2"], dearer, "A1");
        Assert.Equal("By now we can only give a voucher for these tickets.", $"{(await Site.GiveBackAsync(last, ReturnWay.AsPaid)).Refusal}");
        Assert.Equal("300 Voucher, 1200 Voucher", (await Site.GiveBackAsync(last, ReturnWay.Voucher)).Refunds.Said());
    }
}
