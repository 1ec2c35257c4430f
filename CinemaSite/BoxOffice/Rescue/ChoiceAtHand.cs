using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>A choice with everything that it takes to make it, or to see what was chosen.</summary>
/// <param name="Offers">Other screenings, while it is open.</param>
public sealed record ChoiceAtHand(RescueChoice Choice, IReadOnlyList<RescueOffer> Offers)
{
    public Booking Booking => Choice.Booking;

    public ScreeningRescue Rescue => Choice.Rescue;

    /// <summary>All that was paid for what the booking still has, the fee too.</summary>
    public Money Worth => Booking.Money(Booking.Owed().Sum(t => t.Total));

    public bool IsOpen => Choice.State == ChoiceState.Open && Booking.Owed().Count > 0;

    /// <summary>The money goes back over the counter.</summary>
    public bool IsPaidAtTheTill { get; init; }

    /// <summary>The credit voucher that was chosen.</summary>
    public Voucher? Voucher { get; init; }

    /// <summary>The booking that was given for it.</summary>
    public Booking? Instead { get; init; }

    /// <summary>What went back.</summary>
    public Money? Refunded { get; init; }
}

public static class ChoiceQueries
{
    extension(CinemaDbContext db)
    {
        /// <summary>The choice whose mail had this link; null for any other word.</summary>
        public async Task<ChoiceAtHand?> ChoiceBySecretAsync(string secret, DateTime now, CancellationToken ct) =>
            RescueChoice.HashOf(secret) is { } hash
            && await db.RescueChoices.Where(c => c.SecretHash == hash || c.EarlierSecretHash == hash).Select(c => (int?)c.Id).FirstOrDefaultAsync(ct) is { } id
                ? await db.ChoiceAsync(id, now, ct) : null;

        /// <summary>What the customer of a booking was asked last; null where that never was.</summary>
        public async Task<ChoiceAtHand?> ChoiceOfBookingAsync(string reference, DateTime now, CancellationToken ct) =>
            await db.RescueChoices.Where(c => c.Booking.Reference == reference).OrderByDescending(c => c.Id).Select(c => (int?)c.Id).FirstOrDefaultAsync(ct) is { } id
                ? await db.ChoiceAsync(id, now, ct) : null;

        /// <param name="offersAt">UTC; null where nobody is about to choose.</param>
        internal async Task<ChoiceAtHand> ChoiceAsync(int id, DateTime? offersAt, CancellationToken ct)
        {
            var choice = await db.RescueChoices.AsNoTrackingWithIdentityResolution()
                .Include(c => c.Rescue)
                .Include(c => c.Booking.Screening.Film)
                .Include(c => c.Booking.Screening.Auditorium.Cinema)
                .Include(c => c.Booking.Tickets).ThenInclude(t => t.Seat)
                .Include(c => c.Booking.Tickets).ThenInclude(t => t.TicketType)
                .SingleAsync(c => c.Id == id, ct);
            var back = await db.Refunds.Where(r => r.BookingId == choice.BookingId && r.To != PaymentKind.Exchange && r.RequestedAt >= choice.Rescue.MadeAt).SumAsync(r => r.Amount, ct);
            return new(choice, choice.State == ChoiceState.Open && offersAt is { } now ? await db.OffersAsync(choice.Booking, now, ct) : [])
            {
                IsPaidAtTheTill = await db.Bookings.Where(b => b.Id == choice.BookingId).PaidAtTheTill(db).AnyAsync(ct),
                Voucher = choice.VoucherId is { } voucherId ? await db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == voucherId, ct) : null,
                Instead = choice.NewBookingId is { } other ? await db.Bookings.WithEverything().SingleAsync(b => b.Id == other, ct) : null,
                Refunded = back == 0 ? null : choice.Booking.Money(back),
            };
        }
    }
}
