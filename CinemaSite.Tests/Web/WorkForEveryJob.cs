using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.BoxOffice;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Web;

/// <summary>
/// A cinema in which every job has something to do: it is 18:40 on Wednesday 4 March 2026, fifty minutes before a screening, and for
/// two days nothing was done by the clock.
/// </summary>
internal static class WorkForEveryJob
{
    private static readonly DateTimeOffset Evening = new(2026, 3, 4, 18, 40, 0, TimeSpan.Zero);

    public static async Task InAsync(TheSite site)
    {
        var rescue = await ARescue.InAsync(site, other: ["____"]);
        var cinema = rescue.Cinema;
        await HoldLongAgoAsync(site, cinema);
        await PeopleAsync(site);

        await rescue.BuyAsync("Ada", "A1", "A2");
        var given = await rescue.BuyAsync("Ben", "B1", "B2");
        Assert.Null((await site.GiveBackAsync(given, ReturnWay.AsPaid, "B1", "B2")).Refusal);
        await site.OrderGiftCardAsync(cinema, 2000);
        await cinema.HoldAsync("Cleo", "B6", "B7");
        await site.StartPayingAsync(await cinema.HoldAsync("Dora", "A6", "A7"));
        var paid = await cinema.HoldAsync("Emil", "A8");
        await site.StartPayingAsync(paid);
        Assert.True(await site.AnswerAsync(paid, GatewayState.Paid));

        await AskWhatToDoAsync(site, rescue, await site.AnotherScreeningAsync(cinema, hoursLater: 24));
        await NobodyPaidForAsync(site, cinema);
        site.Wait(24 * 60);
        await site.RunAsync((IssueReports issue) => issue.RunAsync(CancellationToken.None));
        site.Clock.SetUtcNow(Evening);
    }

    /// <summary>The screening of the next day moves to the other room. Fay bought seats for it, is asked whether that is all right, and never answers.</summary>
    private static async Task AskWhatToDoAsync(TheSite site, ARescue rescue, ACinema next)
    {
        await site.BuyAsync(next, "A1", "A2");
        var wish = rescue.Move("2026-03-05 19:30");
        var (draft, refused, _) = await site.RunAsync((CinemaDbContext db) => db.DraftRescueAsync(next.ScreeningId, wish, site.Now, CancellationToken.None));
        Assert.Null(refused);
        var done = await site.RunAsync((RescueScreening op) => op.RunAsync(next.ScreeningId, wish, "The projector is broken.", draft!.Hash, rescue.By with { Now = site.Now }, CancellationToken.None));
        Assert.Equal(1, done.Asked);
        await site.RunAsync((CinemaDbContext db) => db.ScreeningRescues.ExecuteUpdateAsync(set => set.SetProperty(r => r.Deadline, site.Now.AddHours(1))));
    }

    /// <summary>Seats that somebody held in the autumn and never paid for.</summary>
    private static async Task HoldLongAgoAsync(TheSite site, ACinema cinema)
    {
        await cinema.HoldAsync("Long ago", "B8");
        await site.RunAsync(async (CinemaDbContext db) =>
        {
            var then = TheSite.Noon.UtcDateTime.AddDays(-100);
            await db.SeatClaims.ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, then));
            return await db.Bookings.ExecuteUpdateAsync(set => set.SetProperty(b => b.HeldUntil, then));
        });
        Assert.Equal(1, await site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None)));
    }

    /// <summary>A gift card that somebody ordered in the autumn.</summary>
    private static async Task NobodyPaidForAsync(TheSite site, ACinema cinema)
    {
        var then = TheSite.Noon.UtcDateTime.AddDays(-100);
        var id = await site.OrderGiftCardAsync(cinema, 3000);
        Assert.Equal(PaymentState.Closed, await site.AnswerVoucherAsync(id, GatewayState.Closed));
        await site.RunAsync((CinemaDbContext db) => db.Payments.Where(p => p.VoucherId == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.StartedAt, then)));
        await site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Id == id).ExecuteUpdateAsync(set => set.SetProperty(v => v.CreatedAt, then)));
    }

    private static Task<int> PeopleAsync(TheSite site) => site.RunAsync(async (CinemaDbContext db) =>
    {
        var longAgo = TheSite.Noon.UtcDateTime.AddDays(-100);
        db.Add(new User { Name = "Nobody", UserName = "typo@example.org", Email = "typo@example.org", RegisteredAt = longAgo });
        db.Add(new ProviderEvent { Id = "evt_1", Type = "refund.updated", HeardAt = longAgo });
        var manager = await db.Users.FirstAsync();
        db.Add(ReportSubscription.Begin(manager.Id, await db.Cinemas.Select(c => c.Id).SingleAsync(), ReportKind.Sales, Breakdown.Film, ReportRhythm.Daily, "en", TheSite.Noon.UtcDateTime));
        return await db.SaveChangesAsync();
    });
}
