using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Ticketing.Paper;

public static class BlackoutPackQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>What the paper of a screening has to say at <paramref name="now"/> (UTC); null when it is not on.</summary>
        public async Task<BlackoutPack?> BlackoutPackAsync(int screeningId, DateTime now, CancellationToken ct)
        {
            if (await db.ScreeningForSaleAsync(screeningId, ct) is not { } screening)
                return null;

            var map = await db.SeatMapAsync(screeningId, screening.SeatPlanId, now, ct);
            var kept = await db.KeptSeatsAsync(screeningId, now, ct);
            var buyers = await db.SeatClaims
                .Where(c => c.ScreeningId == screeningId && c.BookingId != null)
                .Select(c => new { c.SeatId, c.Booking!.CustomerName })
                .ToDictionaryAsync(c => c.SeatId, c => c.CustomerName, ct);
            var tickets = await db.Tickets.AsNoTracking().Where(t => t.ScreeningId == screeningId && t.Code != null)
                .OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column)
                .Select(t => new { t.Code, t.Status, t.UsedAt, t.SeatId, t.Seat.Section, t.Seat.Row, t.Seat.Number, t.TicketType.Name, t.TicketType.EligibilityNote, t.Booking.CustomerName })
                .ToListAsync(ct);

            var shortCodes = ShortCodes.Of(tickets.Select(t => t.Code!));
            var live = tickets.Where(t => t.Status is TicketStatus.Active or TicketStatus.Used).ToList();
            var sold = live.Select(t => t.SeatId).ToHashSet();
            return new(
                screening,
                [
                    .. map.Seats.Select(s => new PackedSeat(
                        s.Section, s.Row, s.Number, s.RowIndex, s.Column, s.Kind, StateOf(s),
                        StateOf(s) switch
                        {
                            PackedState.Held => buyers.GetValueOrDefault(s.SeatId, ""),
                            PackedState.Kept => kept.GetValueOrDefault(s.SeatId)?.Reason ?? "",
                            _ => "",
                        })),
                ],
                [
                    .. live.Select(t => new PackedTicket(
                        shortCodes[t.Code!], PackedTicket.LabelOf(t.Section, t.Row, t.Number), t.Name, t.EligibilityNote, t.CustomerName, t.UsedAt)),
                ]);

            PackedState StateOf(SeatOnMap seat) => sold.Contains(seat.SeatId) ? PackedState.Sold : seat.State switch
            {
                SeatState.Free => PackedState.Free,
                SeatState.Taken => PackedState.Held,
                SeatState.House => PackedState.Kept,
            };
        }

        /// <summary>When the paper of a screening was made last, UTC; null while there is none.</summary>
        public Task<DateTime?> PaperMadeAtAsync(int screeningId, CancellationToken ct) =>
            db.BlackoutSheets.Where(s => s.ScreeningId == screeningId).Select(s => (DateTime?)s.MadeAt).SingleOrDefaultAsync(ct);

        /// <summary>Screenings whose paper is due: they begin by <paramref name="until"/> (UTC) and are not over.</summary>
        public Task<List<int>> ScreeningsNeedingPaperAsync(DateTime now, DateTime until, CancellationToken ct) =>
            db.Screenings
                .Where(s => s.Status == ScreeningStatus.Published && s.StartsAt <= until && s.EndsAt > now)
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .Select(s => s.Id)
                .ToListAsync(ct);
    }
}
