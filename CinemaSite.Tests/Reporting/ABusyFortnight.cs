using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Reporting.Lonely;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Web.Fortnights;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>
/// What comes to pass in a cinema in two weeks from Thursday 26 March: sales of every kind and by every means, what goes back at each tier,
/// late money, exchanges, a cancelled screening and a moved one, nights before and after the borders of a day and of a film week. In another
/// cinema, which takes euros, somebody buys as well.
/// </summary>
internal static class ABusyFortnight
{
    public static async Task InAsync(TheSite site)
    {
        site.At("2026-03-26T12:00:00Z");
        var friday = await ACinema.With(at: "2026-03-27 19:30", seats: ["____ ____", "wp__ ____", "____ ____"]).InAsync(site);
        var saturday = await site.AnotherScreeningAsync(friday, 24, surcharge: 300);
        var night = await site.AnotherScreeningAsync(friday, 29);
        var lastNight = await site.AnotherScreeningAsync(friday, 148);
        var nextWeek = await site.AnotherScreeningAsync(friday, 154);
        var broken = await site.AnotherScreeningAsync(friday, 200);
        await BuyElsewhereAsync(site);

        await site.CodeAsync(friday, Codes.Percent("TENTH", 10));
        var cheap = await friday.HoldAsync("Anna", "A1", "A2 Child");
        Assert.Equal("", await site.ApplyAsync(cheap, "TENTH"));
        await site.PayAsync(cheap);
        await site.LetInAsync(cheap);
        var carer = await site.BuyAsync(friday, "B1", "B2 Carer");
        await site.BuyAsync(friday, "B5", "B6 Senior", "B7 Student");
        var card = await site.GiftCardAsync(friday, 2000);
        var gift = await friday.HoldAsync("Ben", "C5", "C6");
        Assert.Equal("", await site.UseAsync(gift, card));
        await site.PayAsync(gift);
        var late = await friday.HoldAsync("Late", "C1");
        await site.StartPayingAsync(late);
        await site.AnswerAsync(late, GatewayState.Paid);
        await site.RunAsync((CinemaDbContext db) => db.SeatClaims.Where(c => c.BookingId == late).ExecuteDeleteAsync());
        Assert.Equal(PaymentState.RefundDue, await site.SettleAsync(late));
        await site.ReconcileAsync();

        var till = await ATill.OpenAsync(site, saturday);
        var pair = await till.SellForCashAsync("A1", "A2");
        Assert.Null(await till.SellAsync(await till.HoldAsync("A5 Child"), new Tender(Card: 1100, CardSlip: "0815")));
        Assert.Null(await till.SellAsync(await till.HoldAsync("B5"), new Tender(Vouchers: [await till.VoucherAsync(2500)])));
        Assert.Null(await till.SellAsync(await till.KeepAsync("Cara", "C5", "C6"), new Tender(Cash: 3000)));
        Assert.Null((await site.GiveBackAsync(till, pair, ["A2"])).Refusal);
        Assert.Null(await till.CloseAsync((await site.ExpectedCashAsync(till)) - 50, "A coin rolled away"));

        await site.ExchangeAsync(await site.BuyAsync(friday, "A5"), ["A5"], saturday, "A6");
        await site.GiveBackAsync(await site.BuyAsync(friday, "A7", "A8"), ReturnWay.AsPaid, "A8");
        var (tier, credit) = (await site.BuyAsync(friday, "C7", "C8"), await site.BuyAsync(friday, "C1"));
        await site.BuyAsync(broken, "A1", "A2");

        site.At("2026-03-27T10:00:00Z");
        await site.GiveBackAsync(tier, ReturnWay.AsPaid);
        site.At("2026-03-27T18:30:00Z");
        await site.GiveBackAsync(credit, ReturnWay.Voucher);
        await site.GiveBackAsync(carer, ReturnWay.Voucher, "B2");

        site.At("2026-03-29T00:15:00Z");
        await site.LetInAsync(await site.BuyAsync(night, "A1", "A2"));
        site.At("2026-03-29T03:59:00Z");
        await site.BuyAsync(lastNight, "A1");
        site.At("2026-03-29T04:00:00Z");
        await site.BuyAsync(lastNight, "B5 Child");
        await site.BuyAsync(nextWeek, "A1", "A2");
        await (await ATill.OpenAsync(site, nextWeek, Roles.Manager)).SellForCashAsync("B5", "B7");

        var by = await site.ActorAsync();
        await site.RescueAsync(broken.ScreeningId, RescueWish.Cancellation, by);
        var plan = await site.RunAsync((CinemaDbContext db) => db.Screenings.Where(s => s.Id == nextWeek.ScreeningId).Select(s => s.SeatPlanId).SingleAsync());
        await site.RescueAsync(nextWeek.ScreeningId, new RescueWish(false, new(2026, 4, 4), new(20, 0), plan), by);
        site.At("2026-04-09T12:00:00Z");
        await site.RunAsync((DefaultChoices choices) => choices.RunAsync(CancellationToken.None));
        await site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));
        await site.RunAsync((CountStrandedSeats count) => count.RunAsync(CancellationToken.None));
    }

    private static async Task BuyElsewhereAsync(TheSite site)
    {
        var other = await ACinema.With("Playtime", at: "2026-03-27 19:30").InAsync(site);
        await site.RunAsync((CinemaDbContext db) => db.Cinemas.Where(c => db.Screenings.Any(s => s.Id == other.ScreeningId && s.Auditorium.CinemaId == c.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Currency, "EUR").SetProperty(c => c.TimeZoneId, "Europe/Madrid")));
        await site.GiveBackAsync(await site.BuyAsync(other, "A1", "A2"), ReturnWay.AsPaid, "A1");
    }

    private static void At(this TheSite site, string utc) => site.Clock.AdjustTime(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture));
}
