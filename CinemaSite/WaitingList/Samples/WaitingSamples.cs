using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications.Samples;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.WaitingList.Samples;

/// <summary>A party of three waits for seats that come free, one of two for a screening that is taken off sale.</summary>
internal sealed class WaitingSamples : IMailSample
{
    private static readonly KeepingBack Festival = new(SeatKeeping.Reserved, "A festival", null);

    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        var by = new Actor(null, "manager@example.org", stage.Now);
        var (offered, map) = await SoldOutAsync(stage, by, ct);
        await JoinAsync(stage, offered, people: 3, ct);
        var seats = SuggestSeats.For(map, new SeatWish(3), new())[0].Seats.Select(s => s.SeatId).ToList();
        await stage.RunAsync((PutSeatsOnSale sell) => sell.RunAsync(offered, seats, by, ct));

        var (gone, _) = await SoldOutAsync(stage, by, ct);
        await JoinAsync(stage, gone, people: 2, ct);
        await stage.RunAsync(async (IServiceProvider services) => await services.GetRequiredService<UnpublishScreenings>()
            .RunAsync(services.GetRequiredService<CinemaDbContext>().Screenings.Where(s => s.Id == gone), by, ct));
        await stage.RunAsync((OfferSeats offer) => offer.RunAsync(ct));
    }

    /// <summary>A screening some days from now of which the house keeps all seats back.</summary>
    private static async Task<(int Id, SeatMap Map)> SoldOutAsync(SampleStage stage, Actor by, CancellationToken ct)
    {
        var (id, plan) = await stage.RunAsync((CinemaDbContext db) => db.Screenings
            .Where(s => s.Status == ScreeningStatus.Published && s.StartsAt > stage.Now.AddDays(2)
                && !db.Bookings.Any(b => b.ScreeningId == s.Id) && !db.SeatClaims.Any(c => c.ScreeningId == s.Id))
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Select(s => new ValueTuple<int, int>(s.Id, s.SeatPlanId)).FirstAsync(ct));
        var map = await stage.RunAsync((CinemaDbContext db) => db.SeatMapAsync(id, plan, stage.Now, ct));
        await stage.RunAsync((KeepSeatsBack keep) => keep.RunAsync(id, [.. map.Seats.Where(s => s.IsFree).Select(s => s.SeatId)], Festival, by, ct));
        return (id, map);
    }

    private static Task<Joined> JoinAsync(SampleStage stage, int screeningId, int people, CancellationToken ct) => stage.RunAsync((JoinWaitingList join) => join.RunAsync(
        screeningId, new(people, Together: true), new("Ana Whitfield", "ana@example.org", stage.Language), Holder.Of(Guid.NewGuid().ToString("N")), ct));
}
