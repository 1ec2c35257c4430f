using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Bookings;

/// <summary>What becomes of a hold: it ends, it is taken over, it is paid for.</summary>
public sealed class HoldSeatsForAWhileTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);

    [Fact]
    public async Task A_hold_is_kept_to_its_last_second()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");

        Site.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));

        Assert.Equal("Seats A1, A2 have just been taken.", $"{(await cinema.TryToHoldAsync("Ben", "A1", "A2")).Refusal}");
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_taken_over_without_waiting_for_a_job()
    {
        var lost = await cinema.HoldAsync("Anna", "A1", "A2");

        Site.Wait(minutes: 10);
        var taken = await cinema.HoldAsync("Ben", "A1", "A2");

        Assert.Equal(BookingStatus.Expired, (await Site.BookingAsync(lost)).Status);
        Assert.Equal(BookingStatus.Held, (await Site.BookingAsync(taken)).Status);
    }

    [Fact]
    public async Task Who_loses_one_seat_of_a_hold_that_ran_out_loses_them_all()
    {
        var lost = await cinema.HoldAsync("Anna", "A1", "A2", "A3", "A4");

        Site.Wait(minutes: 10);
        await cinema.HoldAsync("Ben", "A1", "A2");

        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A3"));
        Assert.All((await Site.BookingAsync(lost)).Tickets, t => Assert.Equal(TicketStatus.Void, t.Status));
    }

    [Fact]
    public async Task A_seat_that_is_being_paid_for_is_nobody_elses_however_long_it_takes()
    {
        var id = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.StartPayingAsync(id);

        Site.Wait(minutes: 60);

        Assert.Equal("Seats A1, A2 have just been taken.", $"{(await cinema.TryToHoldAsync("Ben", "A1", "A2")).Refusal}");
    }

    [Fact]
    public async Task A_sold_seat_is_refused_for_ever()
    {
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));

        Site.Wait(minutes: 240);

        Assert.Equal("Seat A1 has just been taken.", $"{(await cinema.TryToHoldAsync("Ben", "A1")).Refusal}");
    }

    [Fact]
    public async Task A_seat_that_was_let_go_can_be_sold()
    {
        var first = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.RunAsync((LetGo letGo) => letGo.RunAsync(first, CancellationToken.None));

        Assert.Equal(PaymentState.Paid, await Site.PayAsync(await cinema.HoldAsync("Ben", "A1", "A2")));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_live_ticket_for_a_seat()
    {
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
        var other = await cinema.HoldAsync("Ben", "A3", "A4");

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => Site.RunAsync(async (CinemaDbContext db) =>
        {
            var ticket = await db.Tickets.FirstAsync(t => t.BookingId == other);
            db.Entry(ticket).Property(t => t.SeatId).CurrentValue = cinema.Seat("A1");
            db.Entry(ticket).Property(t => t.Status).CurrentValue = TicketStatus.Active;
            await db.SaveChangesAsync();
        }));

        Assert.True(refused.IsUniqueViolation());
    }
}
