using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>Rescues while the web goes on buying, and answers that come from two sides at once.</summary>
public sealed class RescueRaceTests : SiteTests
{
    [Fact]
    public async Task While_the_web_buys_no_seat_is_given_twice_and_nobody_is_lost()
    {
        var rescue = await ARescue.InAsync(Site, seats: ["__________", "__________", "__________"], other: ["________", "________"]);
        await rescue.BuyAsync("Anna", "A1", "A2");
        var buyers = Enumerable.Range(0, 20).Select(async n =>
        {
            await Task.Delay(n * 15);
            var held = await rescue.Cinema.TryToHoldAsync($"buyer {n}", $"{"BC"[n / 10]}{n % 10 + 1}");
            if (held.Reference is not { } reference)
                return;

            var id = await Site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == reference).Select(b => b.Id).SingleAsync());
            if ((await Site.StartPayingAsync(id)).RedirectUrl is null)
                return;
            await Site.AnswerAsync(id, GatewayState.Paid);
            Assert.Equal(PaymentState.Paid, await Site.SettleAsync(id));
        }).ToList();

        var refusals = 0;
        var done = new Rescued(new Refusal(""));
        while (done.Refused is not null && refusals++ < 500)
        {
            var (draft, _, _) = await rescue.DraftAsync(rescue.Move());
            done = await rescue.CarryOutAsync(rescue.Move(), draft!.Hash);
        }

        await Task.WhenAll(buyers);
        Assert.Null(done.Refused);
        Assert.Empty(Site.Faults.Seen);
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            Assert.Equal(await db.Bookings.CountAsync(b => b.Status == BookingStatus.Confirmed), await db.RescueChoices.CountAsync());
            Assert.False(await db.Tickets.AnyAsync(t => t.Status == TicketStatus.Active && t.Seat.SeatPlanId != rescue.OtherPlan));
        });
    }

    [Fact]
    public async Task Of_answers_from_two_tabs_and_the_job_one_counts()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1", "A2");
        await rescue.RescueAsync(RescueWish.Cancellation);
        Site.Wait(7 * 24 * 60);

        await Task.WhenAll([
            .. Enumerable.Range(0, 4).Select(_ => rescue.AnswerAsync(anna, ChoiceState.Voucher, byStaff: true)),
            .. Enumerable.Range(0, 4).Select(_ => rescue.AnswerAsync(anna, ChoiceState.Refund, byStaff: true)),
            .. Enumerable.Range(0, 4).Select(_ => rescue.DefaultAsync()),
        ]);

        var choice = await rescue.ChoiceAsync(anna);
        Assert.Contains(choice.State, new[] { ChoiceState.Voucher, ChoiceState.Refund, ChoiceState.Defaulted });
        Assert.Equal(2550, (await rescue.RefundsAsync(anna)).Sum(r => r.Amount));
        Assert.Equal(choice.State == ChoiceState.Voucher ? 1 : 0, await Site.RunAsync((CinemaDbContext db) => db.Vouchers.CountAsync()));
    }

    [Fact]
    public async Task A_hundred_bookings_of_a_cancelled_screening_get_all_their_money_with_the_fee()
    {
        var rescue = await ARescue.InAsync(Site, seats: [.. Enumerable.Repeat("__________ __________", 10)]);
        var seats = (await rescue.Cinema.MapAsync()).Seats.Select(s => s.Label).Chunk(2).ToList();
        foreach (var (n, pair) in seats.Index())
            await rescue.BuyAsync($"Guest{n}", pair);

        Assert.Equal(100, await rescue.RescueAsync(RescueWish.Cancellation));
        Assert.Equal(0, await rescue.DefaultAsync());
        Site.Wait(7 * 24 * 60);
        await Task.WhenAll(rescue.DefaultAsync(), rescue.DefaultAsync());

        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            Assert.Equal(100 * 2550, await db.Refunds.SumAsync(r => r.Amount));
            Assert.Equal(100, await db.Refunds.CountAsync(r => r.To == PaymentKind.Online));
            Assert.Equal(100, await db.Bookings.CountAsync(b => b.Status == BookingStatus.Cancelled));
            Assert.Equal(200, await db.Tickets.CountAsync(t => t.Status == TicketStatus.Cancelled && t.Kept == 0));
            Assert.False(await db.SeatClaims.AnyAsync());
        });
        Assert.Equal(0, await rescue.DefaultAsync());
    }
}
