using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>A screening in a list: when, where, what is special, and how full. <see cref="StartsAt"/> is UTC.</summary>
public sealed record ScreeningOnList(
    int Id, int FilmId, DateTime StartsAt, DateTime EndsAt, DateOnly BusinessDate, string Auditorium,
    string CinemaName, string TimeZoneId, int SaleClosesMinutesBefore, int CinemaId,
    string Currency, int? PriceCardId, long? Surcharge, List<ScreeningAttribute> Attributes, int Seats, int Gone)
{
    private const int FewSeats = 8;

    public int Free => Math.Max(0, Seats - Gone);

    public bool IsSoldOut => Free == 0;

    /// <summary>Eight seats or a tenth of the room.</summary>
    public bool IsFewLeft => !IsSoldOut && (Free <= FewSeats || Free * 10 <= Seats);

    public DateTime LocalStart => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId).ToLocal(StartsAt);

    public bool IsOver(DateTime now) => now >= StartsAt.AddMinutes(-SaleClosesMinutesBefore);
}

/// <summary>A film and those of its screenings that were asked for, by time.</summary>
public sealed record FilmOnList(Film Film, IReadOnlyList<ScreeningOnList> Screenings);

public static class WhatsOn
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Published screenings with their films in one query, films in the order of their first screening.
        /// <paramref name="now"/> (UTC) decides which holds still count.
        /// </summary>
        public async Task<IReadOnlyList<FilmOnList>> WhatsOnAsync(
            DateOnly first, DateOnly? last, string? filmSlug, DateTime now, CancellationToken ct)
        {
            var rows = await db.ListedScreenings(first, last, filmSlug, now).ToListAsync(ct);
            return [.. rows.GroupBy(r => r.Film.Id).Select(g => new FilmOnList(g.First().Film, [.. g.Select(r => r.Screening)]))];
        }

        internal IQueryable<FilmScreening> ListedScreenings(DateOnly first, DateOnly? last, string? filmSlug, DateTime now) =>
            from screening in db.Screenings.AsNoTracking()
            where screening.Status == ScreeningStatus.Published && screening.BusinessDate >= first
                && (last == null || screening.BusinessDate <= last)
                && (filmSlug == null || screening.Film.Slug == filmSlug)
            orderby screening.StartsAt, screening.Id
            select new FilmScreening(screening.Film, new ScreeningOnList(
                screening.Id, screening.FilmId, screening.StartsAt, screening.EndsAt, screening.BusinessDate,
                screening.Auditorium.Name, screening.Auditorium.Cinema.Name, screening.Auditorium.Cinema.TimeZoneId,
                screening.Auditorium.Cinema.SaleClosesMinutesBefore, screening.Auditorium.CinemaId,
                screening.Auditorium.Cinema.Currency, screening.PriceCardId, screening.Surcharge, screening.Attributes,
                screening.SeatPlan.Seats.Count,
                db.SeatClaims.Count(c => c.ScreeningId == screening.Id && (c.HeldUntil == null || c.HeldUntil > now))
                    + db.BrokenSeats.Count(b => b.AuditoriumId == screening.AuditoriumId
                        && screening.SeatPlan.Seats.Any(s => s.Section == b.Section && s.Row == b.Row && s.Number == b.Number
                            && !db.SeatClaims.Any(c => c.ScreeningId == screening.Id && c.SeatId == s.Id && (c.HeldUntil == null || c.HeldUntil > now))))));
    }
}

internal sealed record FilmScreening(Film Film, ScreeningOnList Screening);
