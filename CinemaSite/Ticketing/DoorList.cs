using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

#pragma warning disable CA1309 // It is the database that compares.

namespace CinemaSite.Ticketing;

/// <summary>A ticket in the list of a screening, with who booked it, for whoever comes without. Time UTC.</summary>
public sealed record TicketOnList(
    int Id, string Section, string Row, string Number, string Name, string Reference, string Type, string EligibilityNote, TicketStatus Status,
    DateTime? UsedAt);

public static class DoorList
{
    extension(CinemaDbContext db)
    {
        /// <summary>All tickets that a screening ever had, those that no longer count last.</summary>
        /// <param name="text">A reference, or the beginning of a name; empty for all.</param>
        public async Task<IReadOnlyList<TicketOnList>> DoorListAsync(int screeningId, string? text, CancellationToken ct)
        {
            var (reference, from) = (BookingReference.Normalize(text ?? ""), SearchKey.Of(text ?? ""));
            var to = SearchKey.After(from);
            return await db.Tickets
                .Where(t => t.ScreeningId == screeningId && t.Code != null && (from == "" || t.Booking.Reference == reference
                    || string.Compare(t.Booking.NameKey, from) >= 0 && string.Compare(t.Booking.NameKey, to) < 0
                    || string.Compare(t.Booking.SecondNameKey, from) >= 0 && string.Compare(t.Booking.SecondNameKey, to) < 0
                    || string.Compare(t.Booking.LastNameKey, from) >= 0 && string.Compare(t.Booking.LastNameKey, to) < 0))
                .OrderBy(t => t.Status == TicketStatus.Active || t.Status == TicketStatus.Used ? 0 : 1)
                .ThenBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column)
                .Select(t => new TicketOnList(
                    t.Id, t.Seat.Section, t.Seat.Row, t.Seat.Number, t.Booking.CustomerName, t.Booking.Reference, t.TicketType.Name,
                    t.TicketType.EligibilityNote, t.Status, t.UsedAt))
                .ToListAsync(ct);
        }
    }
}
