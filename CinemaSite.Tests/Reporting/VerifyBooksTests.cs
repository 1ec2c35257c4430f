using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Reporting;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;
using CinemaSite.Web;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>Each breach is made with a hand in the database, since the site itself makes none.</summary>
public sealed class VerifyBooksTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private ACinema cinema = null!;
    private int booking;

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(site);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await site.PayAsync(booking);
        await cinema.HoldAsync("Ben", "B1");
        Assert.NotNull((await site.StartPayingAsync(await cinema.HoldAsync("Cleo", "C1"))).RedirectUrl);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Books_in_order_pass() => Assert.Equal((0, ""), await VerifyAsync());

    [Fact]
    public async Task An_empty_cinema_is_in_order()
    {
        await using var empty = new TheSite();

        Assert.Empty(await empty.RunAsync((VerifyBooks verify) => verify.RunAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_ticket_whose_seat_was_let_go_is_found()
    {
        await InAsync(db => db.SeatClaims.Where(c => c.BookingId == booking).ExecuteDeleteAsync());

        await FindsAsync("is valid and its seat is not kept for it", times: 2);
    }

    [Fact]
    public async Task A_ticket_that_is_used_though_nobody_was_let_in_is_found()
    {
        await InAsync(db => db.Tickets.Where(t => t.BookingId == booking).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TicketStatus.Used)));

        await FindsAsync("what the door wrote down do not agree", times: 2);
    }

    [Fact]
    public async Task A_seat_kept_for_nobody_is_found()
    {
        await InAsync(db => db.Tickets.Where(t => t.BookingId == booking).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TicketStatus.Void)));

        await FindsAsync("nobody has a ticket for it", times: 2);
    }

    [Fact]
    public async Task A_hold_whose_seats_end_at_another_time_is_found()
    {
        await InAsync(db => db.SeatClaims.Where(c => c.HeldUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, TheSite.Noon.UtcDateTime)));

        await FindsAsync("and its seats do not agree");
    }

    [Fact]
    public async Task A_booking_being_paid_for_that_lost_a_seat_is_found()
    {
        await InAsync(db => db.SeatClaims.Where(c => c.Booking!.Status == BookingStatus.Paying).ExecuteDeleteAsync());

        await FindsAsync("and its seats do not agree");
    }

    [Fact]
    public async Task Money_that_is_not_the_price_of_the_tickets_is_found()
    {
        await InAsync(db => db.Payments.Where(p => p.BookingId == booking).ExecuteUpdateAsync(set => set.SetProperty(p => p.Amount, 1)));

        await FindsAsync("goes back, and 1 was paid");
    }

    [Fact]
    public async Task Tickets_that_nobody_paid_for_are_found()
    {
        await InAsync(db => db.Payments.Where(p => p.BookingId == booking).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PaymentState.Declined)));

        await FindsAsync("goes back, and 0 was paid");
    }

    [Fact]
    public async Task A_discount_without_a_code_is_found()
    {
        await InAsync(db => db.Tickets.Where(t => t.BookingId == booking).ExecuteUpdateAsync(set => set.SetProperty(t => t.Discount, 100)));

        await FindsAsync("and its discount do not agree");
    }

    [Fact]
    public async Task A_code_that_was_used_less_often_than_it_says_is_found()
    {
        await site.CodeAsync(cinema, Codes.Percent("SPRING", 10));
        await InAsync(db => db.PromoCodes.ExecuteUpdateAsync(set => set.SetProperty(c => c.Used, 3)));

        await FindsAsync("SPRING says that it was used 3 times");
    }

    [Fact]
    public async Task A_seat_kept_for_a_screening_that_does_not_have_it_is_found()
    {
        await InAsync(async db =>
        {
            var room = await db.Auditoriums.Include(a => a.Plans).SingleAsync();
            SeatPlan.For(room, [new Seat { Row = "Z", Number = "1", RowIndex = 0, Column = 0 }]);
            await db.SaveChangesAsync();
            var newest = room.Plans.MaxBy(p => p.Version)!.Id;
            await db.Screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.SeatPlanId, newest));
        });

        await FindsAsync("which does not have it", times: 4);
    }

    [Fact]
    public async Task A_receipt_that_is_missing_is_found()
    {
        await InAsync(db => db.Bookings.Where(b => b.Id == booking).ExecuteUpdateAsync(set => set.SetProperty(b => b.ReceiptNumber, (string?)null)));

        await FindsAsync("and its receipt do not agree");
    }

    [Fact]
    public async Task A_receipt_number_that_nobody_gave_out_is_found()
    {
        await InAsync(db => db.Bookings.Where(b => b.Id == booking).ExecuteUpdateAsync(set => set.SetProperty(b => b.ReceiptNumber, "R-000002")));

        await FindsAsync("and its receipt do not agree");
    }

    [Fact]
    public async Task Two_films_in_one_auditorium_at_one_time_are_found()
    {
        await InAsync(async db =>
        {
            var first = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).Include(s => s.Auditorium.Plans).SingleAsync();
            db.Add(Screening.Plan(first.Film, first.Auditorium, first.StartsAt.AddHours(1)));
            await db.SaveChangesAsync();
        });

        await FindsAsync("are in one auditorium at one time");
    }

    [Fact]
    public async Task A_history_that_was_shortened_is_found()
    {
        var by = await site.ActorAsync();
        await InAsync(db => db.RecordAsync(by, new Deed("Changed the film", "Film", "1", "Ran"), CancellationToken.None));
        await InAsync(db => db.History.ExecuteDeleteAsync());

        await FindsAsync("history: 1 entries were written and it ends with 0");
    }

    private async Task FindsAsync(string breach, int times = 1)
    {
        var (exitCode, said) = await VerifyAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal(times, said.Split('\n').Count(line => line.Contains(breach, StringComparison.Ordinal)));
    }

    private async Task<(int ExitCode, string Breaches)> VerifyAsync()
    {
        var breaches = new StringWriter();
        return (await VerifyCommand.RunAsync(site.Services, TextWriter.Null, breaches), breaches.ToString());
    }

    private Task InAsync(Func<CinemaDbContext, Task> change) => site.RunAsync(change);
}
