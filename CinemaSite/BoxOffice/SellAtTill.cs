using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>
/// Sells held seats over the counter: money of every kind, tickets, receipt and ledger in one transaction, or nothing. A press
/// that is repeated sells once and answers the same.
/// </summary>
public class SellAtTill(CinemaDbContext db, ConfirmBooking confirm, CompleteSale completeSale)
{
    private static readonly Refusal Gone = new("The time for these seats is over.");

    /// <param name="reference">Of a booking made at the counter or kept for a caller.</param>
    /// <param name="by">The cashier whose session it is.</param>
    /// <returns>Null once it is sold, by this press or by one before it.</returns>
    public Task<Refusal?> RunAsync(string reference, int sessionId, Tender tender, Caller customer, Actor by, CancellationToken ct) =>
        db.InTransactionAsync(() => SellAsync(reference, sessionId, tender, customer, by, ct), ct);

    private async Task<Refusal?> SellAsync(string reference, int sessionId, Tender tender, Caller customer, Actor by, CancellationToken ct)
    {
        // The session first, then the seats, then the vouchers: always in this order, so that nobody waits for each other.
        var isOpen = await db.TakeTurnAtTillAsync(sessionId, by.UserId, ct);
        var id = await db.CounterBookings().Where(b => b.Reference == reference).Select(b => b.Id).SingleAsync(ct);
        await db.LockSeatsAsync(id, ct);
        var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == id, ct);
        if (booking.Status == BookingStatus.Confirmed)
            return null;
        if (!isOpen)
            return CurrentTillSession.None;
        if (booking.Status != BookingStatus.Held)
            return Gone;

        var session = await db.TillSessions.AsNoTracking().SingleAsync(s => s.Id == sessionId, ct);
        if (session.CinemaId != booking.Screening.Auditorium.CinemaId)
            return new Refusal("These seats are another cinema’s. They are paid for there.");

        if (await db.WhyNoExchangeAsync(booking, by.Now, ct) is { } spoilt)
            return spoilt;

        var (vouchers, refusal) = await LockVouchersAsync(booking, tender.Codes, by.Now, ct);
        if (refusal is not null)
            return refusal;

        var due = await db.AmountDueAsync(booking, ct);
        var (legs, missing) = tender.Cover(new Money(due, booking.Currency), vouchers);
        if (legs is null)
            return missing;
        if (!await confirm.StartPayingAsync(booking, ct))
            return Gone;

        if (customer is not { Name: "", Email: "" })
            booking.NameCustomer(customer.Name == "" ? booking.CustomerName : customer.Name, customer.Email == "" ? booking.Email : customer.Email);
        await PayAsync(booking, legs, tender.CardSlip, sessionId, by.Now, ct);
        return await completeSale.RunAsync(booking, by.Now, ct)
            ? null
            : throw new InvalidOperationException($"The seats of booking {booking.Reference} were lost while they were locked.");
    }

    /// <summary>The vouchers in the order of their codes as typed; nobody else can spend them until the transaction ends.</summary>
    private async Task<(IReadOnlyList<Voucher> Vouchers, Refusal? Refusal)> LockVouchersAsync(
        Booking booking, IReadOnlyList<string> codes, DateTime now, CancellationToken ct)
    {
        if (codes.Count == 0)
            return ([], null);

        var cinema = booking.Screening.Auditorium.Cinema;
        await db.Vouchers.Where(v => codes.Contains(v.Code)).ExecuteUpdateAsync(set => set.SetProperty(v => v.Balance, v => v.Balance), ct);
        var found = await db.Vouchers.AsNoTracking().Where(v => codes.Contains(v.Code) && v.Currency == booking.Currency).ToDictionaryAsync(v => v.Code, ct);
        var today = cinema.TimeZone.BusinessDate(now);
        foreach (var code in codes)
        {
            if (!found.TryGetValue(code, out var voucher) || voucher.State != VoucherState.Active)
                return ([], new Refusal("There is no voucher with the code ending in {0}.", code[^4..]));
            if (voucher.ExpiresOn < today)
                return ([], new Refusal("The voucher ending in {0} has expired.", code[^4..]));
            if (voucher.Balance == 0)
                return ([], new Refusal("The voucher ending in {0} is used up.", code[^4..]));
        }

        return ([.. codes.Distinct().Select(code => found[code])], null);
    }

    private async Task PayAsync(Booking booking, TenderLegs legs, string slip, int sessionId, DateTime now, CancellationToken ct)
    {
        var today = booking.Screening.Auditorium.Cinema.TimeZone.BusinessDate(now);
        foreach (var (voucher, amount) in legs.ByVoucher)
        {
            if (!await db.SpendAsync(voucher.Id, amount, booking.Id, today, now, ct))
                throw new InvalidOperationException($"Voucher {voucher.Id} changed while it was locked.");
            db.Add(Payment.ByVoucher(booking, 1, voucher, amount, now, sessionId));
        }

        if (legs.Card > 0)
            db.Add(Payment.AtTill(booking, PaymentKind.Terminal, legs.Card, slip, sessionId, now));
        if (legs.Cash > 0)
            db.Add(Payment.AtTill(booking, PaymentKind.Cash, legs.Cash, "", sessionId, now, legs.Given));
    }
}
