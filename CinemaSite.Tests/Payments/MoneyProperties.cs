using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>Whatever customers do with their tickets, and in whatever order, the books are right after every step.</summary>
public sealed class MoneyProperties
{
    private static readonly Gen<(int Deed, int Which, int Seat)[]> Days =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 40], Gen.Int[0, 40]).Array[6, 14];

    [Fact]
    public Task The_books_are_right_after_every_step() => Days.SampleAsync(async deeds =>
    {
        await using var site = new TheSite().With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");
        var cinema = await ACinema.With(at: "2026-03-04 12:00", seats: ["________", "________", "________", "________"]).InAsync(site);
        ACinema[] screenings = [cinema, await site.AnotherScreeningAsync(cinema, 24), await site.AnotherScreeningAsync(cinema, 48, surcharge: 300)];
        foreach (var (deed, which, seat) in deeds)
        {
            await DoAsync(site, screenings, deed, which, seat);
            await site.AssertInvariantsAsync();
        }
    }, iter: 12, threads: 1);

    private static async Task DoAsync(TheSite site, ACinema[] screenings, int deed, int which, int seat)
    {
        var where = screenings[which % 3];
        var free = (await where.MapAsync()).Seats.Where(s => s.IsFree).Select(s => s.Label).ToList();
        if (free.Count < 2)
            return;

        string[] seats = [free[seat % free.Count], free[(seat + 1) % free.Count]];
        var tickets = await site.RunAsync((CinemaDbContext db) => db.Tickets.AsNoTracking().Include(t => t.Seat).Where(t => t.Status == TicketStatus.Active).OrderBy(t => t.Id).ToListAsync());
        if (deed <= 2 || tickets.Count == 0)
        {
            await BuyAsync(site, where, seats, byVoucher: deed == 2);
            return;
        }

        var ticket = tickets[which % tickets.Count];
        var label = ticket.Seat.Row + ticket.Seat.Number;
        var both = seat % 2 == 0 ? [] : new[] { label };
        switch (deed)
        {
            case 3 or 4:
                await site.GiveBackAsync(ticket.BookingId, deed == 3 ? ReturnWay.AsPaid : ReturnWay.Voucher, both);
                break;
            case 5:
                await site.RefundForAsync(
                    new(ticket.BookingId, [ticket.Id], RefundMeasure.Sum, seat * 40, seat % 2 == 0 ? ReturnWay.AsPaid : ReturnWay.Voucher, "A kindness"), await site.ActorAsync(Roles.Cashier));
                break;
            case 6 or 7 or 8:
                if (await site.TryToExchangeAsync(ticket.BookingId, [label], where, seats[..(1 + seat % 2)]) is { Reference: { } reference })
                    await PayAsync(site, await site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == reference).Select(b => b.Id).SingleAsync()));
                break;
            case 9:
                await site.ScanAsync(ticket.Id);
                site.Wait(240);
                break;
        }
    }

    private static async Task BuyAsync(TheSite site, ACinema where, string[] seats, bool byVoucher)
    {
        if ((await where.TryToHoldAsync(Guid.NewGuid().ToString("N"), seats)).Reference is not { } reference)
            return;

        var id = await site.RunAsync(async (CinemaDbContext db) =>
        {
            var booking = await db.Bookings.SingleAsync(b => b.Reference == reference);
            if (byVoucher)
                db.AddRange((await db.Vouchers.Where(v => v.Balance > 0).ToListAsync()).Select(v => new AppliedVoucher { BookingId = booking.Id, VoucherId = v.Id }));
            await db.SaveChangesAsync();
            return booking.Id;
        });
        await PayAsync(site, id);
    }

    private static async Task PayAsync(TheSite site, int booking)
    {
        if ((await site.StartPayingAsync(booking)).RedirectUrl is null)
            return;

        await site.AnswerAsync(booking, GatewayState.Paid);
        await site.SettleAsync(booking);
    }
}
