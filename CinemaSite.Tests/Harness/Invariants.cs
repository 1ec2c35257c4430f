using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Reporting;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>What must be true of the cinema's books at any moment.</summary>
public static class Invariants
{
    public static async Task HoldAsync(CinemaDbContext db)
    {
        var bookings = await db.Bookings.AsNoTracking().Include(b => b.Tickets).ToListAsync();
        var claims = await db.SeatClaims.AsNoTracking().ToListAsync();
        var payments = await db.Payments.AsNoTracking().ToListAsync();

        SeatsAreSoldOnce(bookings);
        await SeatsAreOfTheScreeningAsync(db);
        ClaimsAndBookingsAgree(bookings, claims);
        var refunds = await db.Refunds.AsNoTracking().ToListAsync();
        MoneyInIsTicketsAndMoneyBack(bookings, payments, refunds);
        await VouchersAddUpAsync(db);
        await TheLedgerHasAllThatMovedAsync(db, payments, refunds);
        DiscountsAreWithinPrices(bookings);
        UsesAreCounted(bookings, await db.PromoUses.AsNoTracking().ToListAsync(), await db.PromoCodes.AsNoTracking().ToListAsync());
        NobodyIsInTwice(bookings, await db.Admissions.AsNoTracking().Where(a => a.Answer == DoorAnswer.Admitted && a.UndoneAt == null).ToListAsync());
        await DocumentsHaveNoGapsAsync(db);
        Assert.DoesNotContain(await new VerifyBooks(db).RunAsync(CancellationToken.None), breach => !IsOfHistory(breach));
    }

    /// <summary>Whoever has a seat has it in the plan that the screening is sold on.</summary>
    private static async Task SeatsAreOfTheScreeningAsync(CinemaDbContext db) => Assert.False(await db.SeatClaims.AnyAsync(c =>
        !db.Screenings.Any(s => s.Id == c.ScreeningId && s.SeatPlan.Seats.Any(seat => seat.Id == c.SeatId))));

    public static void SeatsAreSoldOnce(IEnumerable<Booking> bookings) =>
        Assert.DoesNotContain(bookings.SelectMany(b => b.Tickets).Where(IsLive).CountBy(t => (t.ScreeningId, t.SeatId)), seat => seat.Value > 1);

    /// <summary>
    /// A live ticket has its claim, and a claim has a live hold or a ticket: held, with the time of its booking; being paid for
    /// or sold, with none.
    /// </summary>
    private static void ClaimsAndBookingsAgree(IReadOnlyList<Booking> bookings, IReadOnlyList<SeatClaim> claims)
    {
        var expected =
            from booking in bookings
            where booking.Status is BookingStatus.Held or BookingStatus.Paying or BookingStatus.Confirmed
            from ticket in booking.Tickets
            where booking.Status != BookingStatus.Confirmed || IsLive(ticket)
            select (booking.Id, ticket.ScreeningId, ticket.SeatId, booking.Status == BookingStatus.Held ? booking.HeldUntil : (DateTime?)null);

        Assert.Equal(expected.Order(), claims.Where(c => c.KeptAs is null).Select(c => (c.BookingId!.Value, c.ScreeningId, c.SeatId, c.HeldUntil)).Order());
        Assert.All(claims, c => Assert.Equal(c.KeptAs is null, c.BookingId is not null));
        Assert.All(bookings, b => Assert.Equal(b.HoldSlot is not null, b is { Channel: SalesChannel.Web, IsOffered: false, Status: BookingStatus.Held or BookingStatus.Paying }));
    }

    /// <summary>For each booking: what came in is what its live tickets cost, what the house kept of others, and what goes back.</summary>
    private static void MoneyInIsTicketsAndMoneyBack(IReadOnlyList<Booking> bookings, IReadOnlyList<Payment> payments, IReadOnlyList<Refund> refunds)
    {
        Assert.Equal(
            bookings.Select(b => (b.Id, b.Tickets.Where(t => IsLive(t) || t.Status == TicketStatus.Displaced).Sum(t => t.Total) + b.Tickets.Sum(t => t.Kept) + refunds.Where(r => r.BookingId == b.Id).Sum(r => r.Amount))),
            bookings.Select(b => (b.Id, payments.Where(p => p.BookingId == b.Id && p.CameIn).Sum(p => p.Amount))));
        Assert.All(payments, p => Assert.Equal(refunds.Where(r => r.PaymentId == p.Id).Sum(r => r.Amount), p.Refunded));
        Assert.All(payments, p => Assert.InRange(p.Refunded, 0, p.CameIn ? p.Amount : 0));
    }

    private static async Task VouchersAddUpAsync(CinemaDbContext db)
    {
        var entries = (await db.VoucherEntries.AsNoTracking().ToListAsync()).ToLookup(e => e.VoucherId, e => e.Amount);
        Assert.All(await db.Vouchers.AsNoTracking().ToListAsync(), v => Assert.Equal((entries[v.Id].Sum(), true), (v.Balance, v.Balance >= 0)));
    }

    private static async Task TheLedgerHasAllThatMovedAsync(CinemaDbContext db, IReadOnlyList<Payment> payments, IReadOnlyList<Refund> refunds)
    {
        var lines = await db.LedgerLines.AsNoTracking().Where(l => l.Kind != LedgerKind.Correction).ToListAsync();
        Assert.Equal(
            payments.Where(p => p.CameIn).Select(p => (p.Id, p.Amount)).Order(),
            lines.Where(l => l.PaymentId is not null).Select(l => (l.PaymentId!.Value, l.Amount)).Order());
        Assert.Equal(
            refunds.Select(r => (r.Id, -r.Amount)).Order(),
            lines.Where(l => l.RefundId is not null).Select(l => (l.RefundId!.Value, l.Amount)).Order());
    }

    private static void DiscountsAreWithinPrices(IReadOnlyList<Booking> bookings)
    {
        Assert.All(bookings.SelectMany(b => b.Tickets), t => Assert.InRange(t.Discount, 0, t.Price));
        Assert.All(bookings, b => Assert.Equal(b.DiscountCode is not null, b.Tickets.Any(t => t.Discount > 0)));
    }

    /// <summary>A code was used as often as it says, each time in a booking that lives and never beyond its limit.</summary>
    private static void UsesAreCounted(IReadOnlyList<Booking> bookings, IReadOnlyList<PromoUse> uses, IReadOnlyList<PromoCode> codes)
    {
        var discounted = bookings.Where(b => b.DiscountCode is not null && b.Status is not (BookingStatus.Expired or BookingStatus.Abandoned));
        Assert.Equal(discounted.Select(b => b.Id).Order(), uses.Select(u => u.BookingId).Order());
        Assert.Equal(codes.Select(c => (c.Id, c.Used)).Order(), codes.Select(c => (c.Id, uses.Count(u => u.PromoCodeId == c.Id))).Order());
        Assert.All(codes, c => Assert.True(c.MaxUses is null || c.Used <= c.MaxUses, $"{c.Code} was used {c.Used} times"));
    }

    /// <summary>
    /// A ticket that was used has exactly one admission that stands, of the time when it was used, even if it was given back
    /// afterwards; no other ticket has any.
    /// </summary>
    private static void NobodyIsInTwice(IReadOnlyList<Booking> bookings, IReadOnlyList<Admission> standing) => Assert.Equal(
        bookings.SelectMany(b => b.Tickets).Where(t => t.Status == TicketStatus.Used || t.UsedAt is not null).Select(t => (t.Id, t.UsedAt!.Value)).Order(),
        standing.Select(a => (a.TicketId!.Value, a.At)).Order());

    private static async Task DocumentsHaveNoGapsAsync(CinemaDbContext db)
    {
        var documents = await db.Documents.AsNoTracking().Select(d => d.Number).ToListAsync();
        foreach (var series in await db.NumberSeries.AsNoTracking().ToListAsync())
            Assert.Equal(
                Enumerable.Range(1, series.Last).Select(n => $"{series.Prefix}-{n:D6}"),
                documents.Where(d => d.StartsWith(series.Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>Tests of the history break it on purpose.</summary>
    private static bool IsOfHistory(string breach) => breach.StartsWith("history:", StringComparison.Ordinal);

    private static bool IsLive(Ticket ticket) => ticket.Status is TicketStatus.Active or TicketStatus.Used;
}
