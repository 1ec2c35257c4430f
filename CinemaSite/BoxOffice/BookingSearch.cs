using System.Text.RegularExpressions;
using CinemaSite.Bookings;
using CinemaSite.Data;

#pragma warning disable CA1309 // It is the database that compares.

namespace CinemaSite.BoxOffice;

/// <summary>
/// What somebody at the desk knows of a booking: in <see cref="Text"/> a reference, the beginning of a name or of an e-mail
/// address, or a seat ("E7"), which counts on <see cref="Day"/> or for the screening.
/// </summary>
public sealed partial record BookingSearch(string? Text, DateOnly? Day = null, int? ScreeningId = null, BookingStatus? Status = null)
{
    public bool IsSeat => ScreeningId is null && Seat().IsMatch(Text ?? "");

    public IQueryable<Booking> In(CinemaDbContext db)
    {
        var bookings = db.Bookings.Where(b => (Status == null || b.Status == Status)
            && (ScreeningId == null || b.ScreeningId == ScreeningId)
            && (Day == null || b.Screening.BusinessDate == Day));
        var text = (Text ?? "").Trim();
        if (text == "")
            return bookings;

        if (Seat().Match(text) is { Success: true } seat)
        {
            var (row, number) = (seat.Groups[1].Value.ToUpperInvariant(), seat.Groups[2].Value);
            return bookings.Where(b => b.Tickets.Any(t => t.Seat.Row == row && t.Seat.Number == number));
        }

        var (reference, from) = (BookingReference.Normalize(text), SearchKey.Of(text));
        var to = SearchKey.After(from);
        if (from == "")
            return bookings.Where(b => false);

        return text.Contains('@', StringComparison.Ordinal)
            ? bookings.Where(b => string.Compare(b.EmailKey, from) >= 0 && string.Compare(b.EmailKey, to) < 0)
            : bookings.Where(b => b.Reference == reference
                || string.Compare(b.EmailKey, from) >= 0 && string.Compare(b.EmailKey, to) < 0
                || string.Compare(b.NameKey, from) >= 0 && string.Compare(b.NameKey, to) < 0
                || string.Compare(b.SecondNameKey, from) >= 0 && string.Compare(b.SecondNameKey, to) < 0
                || string.Compare(b.LastNameKey, from) >= 0 && string.Compare(b.LastNameKey, to) < 0);
    }

    [GeneratedRegex(@"^\s*([A-Za-z]{1,2})[ -]?(\d{1,3})\s*$")]
    private static partial Regex Seat();
}

/// <summary>A booking as one line of a list. Time in UTC, money in minor units.</summary>
public sealed record FoundBooking(
    string Reference, BookingStatus Status, string CustomerName, string Email, string Film, string Auditorium, DateTime StartsAt,
    string TimeZoneId, string Currency, IReadOnlyList<string> Seats, long Total);

public static class FoundBookings
{
    extension(IQueryable<Booking> bookings)
    {
        public IQueryable<FoundBooking> AsLines() => bookings.Select(b => new FoundBooking(
            b.Reference, b.Status, b.CustomerName, b.Email, b.Screening.Film.Title, b.Screening.Auditorium.Name, b.Screening.StartsAt,
            b.Screening.Auditorium.Cinema.TimeZoneId, b.Currency,
            b.Tickets.OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column).Select(t => t.Seat.Row + t.Seat.Number).ToList(),
            b.Tickets.Sum(t => t.Price - t.Discount + t.Fee)));
    }
}
