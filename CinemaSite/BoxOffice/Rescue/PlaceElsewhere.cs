using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>
/// Exchanges the tickets of a changed screening for another screening of the same film: as many seats, as good or better, at what the
/// old ones cost. Inside the transaction of whoever answers, so nobody is without a seat or a ticket for a moment.
/// </summary>
public class PlaceElsewhere(CinemaDbContext db, CompleteSale completeSale)
{
    internal static Refusal Gone => new("These seats have just been taken. Please choose again.");

    /// <param name="old">Tracked, loaded for sale.</param>
    internal async Task<(Booking?, Refusal?)> RunAsync(Booking old, int screeningId, DateTime now, CancellationToken ct)
    {
        if (await db.TakeTurnAsync(db.Screenings.Where(s => s.Id == screeningId && s.Status == ScreeningStatus.Published), ct) == 0
            || await db.OfferAsync(old, await db.SeatsBeforeAsync(old, now, ct), screeningId, now, ct) is not { } offer)
            return (null, Gone);

        var seatIds = offer.Seats.Select(s => s.SeatId).ToList();
        await db.ReleaseKeptAsync(screeningId, seatIds, now, ct);
        await db.ExpireAsync(db.Bookings.Where(b => b.HeldUntil <= now
            && db.SeatClaims.Any(c => c.BookingId == b.Id && c.ScreeningId == screeningId && seatIds.Contains(c.SeatId))), now, ct);

        var booking = Booking.Instead(old, screeningId, now);
        foreach (var (ticket, seat) in old.Owed().Zip(offer.Seats))
            booking.Add(Ticket.Instead(ticket, screeningId, seat.SeatId));
        db.Add(booking);
        db.AddRange(seatIds.Order().Select(id => SeatClaim.For(booking, screeningId, id, until: null)));
        db.AddRange(old.Owed().Select(t => new ExchangeLine { Booking = booking, TicketId = t.Id, Credit = t.Total }));
        await db.SaveChangesAsync(ct);
        booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == booking.Id, ct);
        return await completeSale.RunAsync(booking, now, ct) ? (booking, null)
            : throw new InvalidOperationException($"The tickets of {old.Reference} changed while they were locked.");
    }
}

/// <summary>Another screening that a party could go to, and the seats it would have there, one for each ticket in their order. UTC.</summary>
public sealed record RescueOffer(int ScreeningId, DateTime StartsAt, string Auditorium, IReadOnlyList<SeatOnMap> Seats);

public static class RescueOffers
{
    private const int Most = 8;

    extension(CinemaDbContext db)
    {
        /// <summary>The next screenings of the same film in the same cinema with enough good seats.</summary>
        /// <param name="booking">With its tickets and their seats, screening, film, auditorium and cinema.</param>
        public async Task<IReadOnlyList<RescueOffer>> OffersAsync(Booking booking, DateTime now, CancellationToken ct)
        {
            var (cinema, people) = (booking.Screening.Auditorium.Cinema, booking.Owed().Count);
            var listed = await db.ListedScreenings(cinema.TimeZone.BusinessDate(now), null, booking.Screening.Film.Slug, now).ToListAsync(ct);
            var before = await db.SeatsBeforeAsync(booking, now, ct);
            List<RescueOffer> offers = [];
            foreach (var one in listed.Select(l => l.Screening)
                .Where(s => s.CinemaId == cinema.Id && s.Id != booking.ScreeningId && s.StartsAt > now && s.Free >= people).Take(2 * Most))
            {
                if (offers.Count < Most && await db.OfferAsync(booking, before, one.Id, now, ct) is { } offer)
                    offers.Add(offer);
            }

            return offers;
        }

        /// <summary>The room in which a party has its seats, or had them last.</summary>
        internal async Task<IReadOnlyList<SeatOnMap>> SeatsBeforeAsync(Booking booking, DateTime now, CancellationToken ct) =>
            booking.Owed() is [var first, ..] ? (await db.SeatMapAsync(booking.ScreeningId, first.Seat.SeatPlanId, now, ct)).Seats : [];

        /// <summary>Null where the screening is another film's, no longer on sale, or has no such seats.</summary>
        internal async Task<RescueOffer?> OfferAsync(
            Booking booking, IReadOnlyList<SeatOnMap> before, int screeningId, DateTime now, CancellationToken ct)
        {
            if (await db.SaleAsync(screeningId, now, ct) is not { } sale || !sale.IsOpen(now) || sale.Screening.Id == booking.ScreeningId
                || (sale.Screening.FilmId, sale.Screening.Auditorium.CinemaId) != (booking.Screening.FilmId, booking.Screening.Auditorium.CinemaId))
                return null;

            var party = booking.AsParty();
            var plan = RescuePlan.Into(sale.Map.Seats, before, [party], sale.Prices.Rank());
            return plan.Moves is [{ HasSeats: true } move]
                ? new(screeningId, sale.Screening.StartsAt, sale.Screening.Auditorium.Name, move.NewSeats) : null;
        }
    }
}
