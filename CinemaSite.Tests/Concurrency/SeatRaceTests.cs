using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Concurrency;

/// <summary>Staff and customers who want the same seats at the same instant.</summary>
public sealed class SeatRaceTests : SiteTests
{
    private const int Rounds = 8;

    private static readonly KeepingBack Critic = new(SeatKeeping.Reserved, "A critic", null);

    public SeatRaceTests() => Site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");

    [Fact]
    public async Task A_seat_is_kept_back_or_held_and_never_both()
    {
        var cinema = await ACinema.With(seats: ["________", "________"]).InAsync(Site);
        var by = await Site.ActorAsync();
        var winners = new HashSet<string>();
        foreach (var (round, seat) in cinema.AllSeats.Index())
        {
            // From well before the customers to well after them.
            var (keptLater, heldLater) = (Math.Max(0, round - 8) * 12, Math.Max(0, 7 - round) * 12);
            var kept = 0;
            var held = 0;
            await AtOnceAsync(
            [
                .. Enumerable.Range(0, 4).Select<int, Func<Task>>(n => async () =>
                {
                    await Task.Delay(heldLater);
                    var answer = await cinema.TryToHoldAsync(new HoldRequest(cinema.ScreeningId, [new(seat, cinema.TicketType("Adult"))], Holder.Of($"{seat} {n}")));
                    Interlocked.Add(ref held, answer.Refusal is null ? 1 : 0);
                }),
                async () =>
                {
                    await Task.Delay(keptLater);
                    var refusal = await Site.RunAsync((KeepSeatsBack keep) => keep.RunAsync(cinema.ScreeningId, [seat], Critic, by, CancellationToken.None));
                    Interlocked.Add(ref kept, refusal is null ? 1 : 0);
                },
            ]);

            Assert.Equal(1, kept + held);
            winners.Add(kept == 1 ? "staff" : "customer");
        }

        Assert.Equal(2, winners.Count);
        Assert.Empty(Site.Faults.Seen);
    }

    [Fact]
    public async Task Whoever_writes_second_is_stopped_by_the_key_of_the_claims()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var startsAt = TheSite.Noon.UtcDateTime;
        await using var first = await ReadFreeAsync();
        await using var second = await ReadFreeAsync();

        await first.Db.SaveChangesAsync();
        var late = await Assert.ThrowsAsync<DbUpdateException>(() => second.Db.SaveChangesAsync());

        Assert.True(late.IsUniqueViolation());

        async Task<Reader> ReadFreeAsync()
        {
            var reader = new Reader(Site);
            Assert.False(await reader.Db.SeatClaims.AnyAsync());
            reader.Db.Add(SeatClaim.KeepBack(cinema.ScreeningId, cinema.Seat("A1"), startsAt, Critic));
            return reader;
        }
    }

    [Fact]
    public async Task A_released_seat_goes_to_one_customer()
    {
        var cinema = await ACinema.With(at: "19:30").InAsync(Site);
        var by = await Site.ActorAsync();
        await Site.RunAsync((KeepSeatsBack keep) => keep.RunAsync(cinema.ScreeningId, [cinema.Seat("A1")], Critic with { ReleaseMinutes = 60 }, by, CancellationToken.None));
        Site.Wait(minutes: 6.5 * 60);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => cinema.TryToHoldAsync($"{n}", "A1"))));

        Assert.Single(answers, a => a.Refusal is null);
    }

    [Fact]
    public async Task A_broken_seat_is_named_to_staff_or_refused_to_the_customer()
    {
        var cinema = await ACinema.With(seats: ["________"]).InAsync(Site);
        var (room, by) = (await Site.AuditoriumAsync(), await Site.ActorAsync());
        foreach (var seat in cinema.AllSeats)
        {
            var (broken, held) = (false, false);
            await AtOnceAsync(
                async () => held = (await cinema.TryToHoldAsync(new HoldRequest(cinema.ScreeningId, [new(seat, cinema.TicketType("Adult"))], Holder.Of($"{seat}")))).Refusal is null,
                async () => broken = (await Site.RunAsync((BreakSeats breakSeats) => breakSeats.RunAsync(room, [seat], "A spring", false, by, CancellationToken.None))).Refusal is null);

            Assert.NotEqual(broken, held);
        }
    }

    [Fact]
    public async Task A_switch_of_the_seats_and_a_hold_never_both_succeed()
    {
        var cinema = await ACinema.With(seats: "____").InAsync(Site);
        var (room, by) = (await Site.AuditoriumAsync(), await Site.ActorAsync());
        for (var round = 1; round <= Rounds; round++)
        {
            var seats = (await cinema.MapAsync()).Seats;
            await Site.SavePlanAsync($"A: {new string('o', 4 + round)}", after: round);
            var (switched, held) = (0, 0);
            await AtOnceAsync(
            [
                .. seats.Take(3).Select<SeatOnMap, Func<Task>>(seat => async () =>
                {
                    var answer = await cinema.TryToHoldAsync(new HoldRequest(cinema.ScreeningId, [new(seat.SeatId, cinema.TicketType("Adult"))], Holder.Of($"{round} {seat.Label}")));
                    Interlocked.Add(ref held, answer.Refusal is null ? 1 : 0);
                }),
                async () => switched = (await Site.RunAsync((SwitchSeatPlan change) => change.RunAsync(room, cinema.ScreeningId, by, CancellationToken.None))).Switched,
            ]);

            Assert.True(switched == 0 || held == 0, $"Round {round}: {held} held, and the seats were switched.");
            await Site.AssertInvariantsAsync();
            Site.Wait(minutes: 11);
            await Site.RunAsync((SwitchSeatPlan change) => change.RunAsync(room, cinema.ScreeningId, by, CancellationToken.None));
        }
    }

    private static async Task AtOnceAsync(params IEnumerable<Func<Task>> deeds)
    {
        var now = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = deeds.Select(deed => Task.Run(async () =>
        {
            await now.Task;
            await deed();
        })).ToList();
        now.SetResult();
        await Task.WhenAll(all);
    }

    private sealed class Reader(TheSite site) : IAsyncDisposable
    {
        private readonly AsyncServiceScope scope = site.Services.CreateAsyncScope();

        public CinemaDbContext Db => scope.ServiceProvider.GetRequiredService<CinemaDbContext>();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
