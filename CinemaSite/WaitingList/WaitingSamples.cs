using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications.Samples;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.WaitingList;

/// <summary>Screenings without a free seat: in one, seats come free for a party that waits; one is cancelled; in one, a party waits on.</summary>
internal sealed class WaitingSamples : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        var offered = await FullAsync(stage, ct);
        await JoinAsync(stage, offered, new(3, Together: true), "Ana Whitfield", ct);
        await stage.RunAsync((CinemaDbContext db) => db.InTransactionAsync(
            () => db.SeatClaims.Where(c => c.ScreeningId == offered).ExecuteDeleteAsync(ct), ct));
        await stage.RunAsync((OfferSeats offer) => offer.RunAsync(ct));

        var cancelled = await FullAsync(stage, ct);
        await JoinAsync(stage, cancelled, new(2, Together: false), "Ben Okafor", ct);
        await stage.RunAsync((CinemaDbContext db) => db.InTransactionAsync(
            () => db.Screenings.Where(s => s.Id == cancelled).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, ScreeningStatus.Cancelled), ct), ct));
        await stage.RunAsync((EndWaiting end) => end.RunAsync(ct));

        await JoinAsync(stage, await FullAsync(stage, ct), new(4, Together: false), "Cleo Marsh", ct);
    }

    private static async Task<int> FullAsync(SampleStage stage, CancellationToken ct)
    {
        var screening = await stage.FreshScreeningAsync(ct);
        var seats = await stage.RunAsync((CinemaDbContext db) =>
            db.Screenings.Where(s => s.Id == screening).SelectMany(s => s.SeatPlan.Seats).Select(s => s.Id).ToListAsync(ct));
        await stage.RunAsync((KeepSeatsBack keep) => keep.RunAsync(
            screening, seats, new(SeatKeeping.House, "Everybody wants to come", null), new Actor(null, "manager@example.org", stage.Now), ct));
        return screening;
    }

    private static Task<Joined> JoinAsync(SampleStage stage, int screening, WaitingParty party, string name, CancellationToken ct) => stage.RunAsync((JoinWaitingList join) =>
        join.RunAsync(screening, party, new(name, $"{name.Split(' ')[0]}.{stage.Language}@example.org", stage.Language), userId: null, ct));
}
