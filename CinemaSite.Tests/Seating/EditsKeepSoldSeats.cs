using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Seating;

/// <summary>Whatever staff do with the seats of an auditorium, whoever has a ticket keeps the seat that stands on it.</summary>
public class EditsKeepSoldSeats
{
    private static readonly Gen<Edit> Edits = Gen.Frequency(
        (3, Gen.OneOf("A: ooooo", "A right: oooo", "A: o.oo\nB: oo(oo)", "A: [wc]oo\n-\nB = 7 5 1: ooo", "section Balcony\nA: ooo", "B: oooo").Select(text => new Edit(Deed.Save, text, 0))),
        (3, Gen.Int[0, 9].Select(seat => new Edit(Deed.Sell, "", seat))),
        (1, Gen.Int[0, 9].Select(seat => new Edit(Deed.Hold, "", seat))),
        (3, Gen.Const(new Edit(Deed.Switch, "", 0))),
        (1, Gen.Int[0, 9].Select(seat => new Edit(Deed.KeepBack, "", seat))),
        (1, Gen.Int[0, 9].Select(seat => new Edit(Deed.Release, "", seat))),
        (1, Gen.Int[0, 9].Select(seat => new Edit(Deed.Break, "", seat))),
        (1, Gen.Const(new Edit(Deed.Wait, "", 0))));

    [Fact]
    public Task Any_sequence_of_edits_keeps_sold_seats() => Edits.Array[6, 14].SampleAsync(async edits =>
    {
        await using var site = new TheSite().With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");
        var staff = new Staff(site, await ACinema.With(at: "2026-03-05 19:30", seats: ["____", "____"]).InAsync(site));
        foreach (var edit in edits)
        {
            var before = await TicketsAsync(site);
            await staff.DoAsync(edit);
            var after = await TicketsAsync(site);

            Assert.Empty(before.Except(after));
            await site.AssertInvariantsAsync();
        }
    }, iter: 12, threads: 1);

    private static Task<List<(int Ticket, int Screening, int Seat, string Label)>> TicketsAsync(TheSite site) => site.RunAsync(async (CinemaDbContext db) =>
        (await db.Tickets.Where(t => t.Status == TicketStatus.Active).Select(t => new { t.Id, t.ScreeningId, t.SeatId, Label = t.Seat.Section + t.Seat.Row + t.Seat.Number }).ToListAsync())
            .ConvertAll(t => (t.Id, t.ScreeningId, t.SeatId, t.Label)));

    private enum Deed
    {
        Save,
        Sell,
        Hold,
        Switch,
        KeepBack,
        Release,
        Break,
        Wait,
    }

    private sealed record Edit(Deed Deed, string Text, int Seat);

    private sealed class Staff(TheSite site, ACinema cinema)
    {
        private int customers;

        public async Task DoAsync(Edit edit)
        {
            var (map, room, by) = (await cinema.MapAsync(), await site.AuditoriumAsync(), await site.ActorAsync());
            var seat = map.Seats[edit.Seat % map.Seats.Count].SeatId;
            await (edit.Deed switch
            {
                Deed.Save => site.SavePlanAsync(edit.Text, await site.RunAsync((CinemaDbContext db) => db.SeatPlans.MaxAsync(p => p.Version))),
                Deed.Sell => SellAsync(seat),
                Deed.Hold => HoldAsync(seat),
                Deed.Switch => site.RunAsync((SwitchSeatPlan change) => change.RunAsync(room, null, by, CancellationToken.None)),
                Deed.KeepBack => site.RunAsync((KeepSeatsBack keep) => keep.RunAsync(cinema.ScreeningId, [seat], new(SeatKeeping.House, "Owner", 60), by, CancellationToken.None)),
                Deed.Release => site.RunAsync((PutSeatsOnSale put) => put.RunAsync(cinema.ScreeningId, [seat], by, CancellationToken.None)),
                Deed.Break => site.RunAsync((BreakSeats breakSeats) => breakSeats.RunAsync(room, [seat], "A spring", evenIfInUse: seat % 2 == 0, by, CancellationToken.None)),
                _ => Task.Run(() => site.Wait(minutes: 11)),
            });
        }

        private Task<HoldResult> HoldAsync(int seat) => cinema.TryToHoldAsync(
            new HoldRequest(cinema.ScreeningId, [new(seat, cinema.TicketType("Adult"))], Holder.Of($"Customer {++customers}")));

        private async Task SellAsync(int seat)
        {
            if ((await HoldAsync(seat)).Reference is not { } reference)
                return;

            var booking = await site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == reference).Select(b => b.Id).SingleAsync());
            Assert.Equal(PaymentState.Paid, await site.PayAsync(booking));
        }
    }
}
