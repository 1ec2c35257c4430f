using System.Linq.Expressions;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Sales;

/// <summary>Tickets of one screening that were sold, or given back, at one moment. Minor units.</summary>
internal sealed record TicketMove
{
    public required DateTime At { get; init; }
    public required int ScreeningId { get; init; }
    public required SalesChannel Channel { get; init; }
    public required int TicketTypeId { get; init; }
    public int FilmId { get; init; }
    public int AuditoriumId { get; init; }
    public required int Count { get; init; }
    public required long Net { get; init; }
    public required long Fees { get; init; }
    public required long Back { get; init; }
    public required long Kept { get; init; }
}

/// <summary>
/// On which day a sale counts, for every report of money: a ticket is sold on the business date on which its booking was confirmed, at
/// its price less discount and its fee, whatever becomes of it later and whatever it is paid with; what goes back for it is taken off on
/// the business date on which it does. So every day agrees with the ledger, and no later day changes an earlier one.
/// </summary>
internal static class TicketSales
{
    extension(CinemaDbContext db)
    {
        /// <summary>Added up as it stands in an index before anything else is asked, which is what makes a year of it quick.</summary>
        private IQueryable<TicketMove> Sold(Span span) =>
            db.Tickets.Where(t => t.Booking.ConfirmedAt >= span.From && t.Booking.ConfirmedAt < span.Until)
                .GroupBy(t => new { t.Booking.ConfirmedAt, t.Booking.ScreeningId, t.Booking.Channel })
                .Select(g => new TicketMove
                {
                    At = g.Key.ConfirmedAt!.Value,
                    ScreeningId = g.Key.ScreeningId,
                    Channel = g.Key.Channel,
                    TicketTypeId = 0,
                    Count = g.Count(),
                    Net = g.Sum(t => t.Price - t.Discount),
                    Fees = g.Sum(t => t.Fee),
                    Back = 0,
                    Kept = 0,
                });

        private IQueryable<TicketMove> SoldByType(Span span) =>
            db.Tickets.Where(t => t.Booking.ConfirmedAt >= span.From && t.Booking.ConfirmedAt < span.Until)
                .GroupBy(t => new { t.Booking.ScreeningId, t.TicketTypeId })
                .Select(g => new TicketMove
                {
                    At = span.From,
                    ScreeningId = g.Key.ScreeningId,
                    Channel = SalesChannel.Web,
                    TicketTypeId = g.Key.TicketTypeId,
                    Count = g.Count(),
                    Net = g.Sum(t => t.Price - t.Discount),
                    Fees = g.Sum(t => t.Fee),
                    Back = 0,
                    Kept = 0,
                });

        private IQueryable<TicketMove> GivenBack(Span span) =>
            db.Tickets.Where(t => t.EndedAt >= span.From && t.EndedAt < span.Until)
                .GroupBy(t => new { t.EndedAt, t.ScreeningId, t.TicketTypeId, t.Booking.Channel })
                .Select(g => new TicketMove
                {
                    At = g.Key.EndedAt!.Value,
                    ScreeningId = g.Key.ScreeningId,
                    Channel = g.Key.Channel,
                    TicketTypeId = g.Key.TicketTypeId,
                    Count = g.Count(),
                    Net = 0,
                    Fees = 0,
                    Back = g.Sum(t => t.Price - t.Discount + t.Fee - t.Kept),
                    Kept = g.Sum(t => t.Kept),
                });

        private IQueryable<TicketMove> Of(int cinemaId, IQueryable<TicketMove> moves) =>
            from m in moves
            join s in db.Screenings on m.ScreeningId equals s.Id
            where s.Auditorium.CinemaId == cinemaId
            select new TicketMove
            {
                At = m.At,
                ScreeningId = m.ScreeningId,
                Channel = m.Channel,
                TicketTypeId = m.TicketTypeId,
                FilmId = s.FilmId,
                AuditoriumId = s.AuditoriumId,
                Count = m.Count,
                Net = m.Net,
                Fees = m.Fees,
                Back = m.Back,
                Kept = m.Kept,
            };

        public async Task<Dictionary<TKey, TicketSums>> TicketSumsAsync<TKey>(
            int cinemaId, Span span, Expression<Func<TicketMove, TKey>> by, CancellationToken ct, bool byType = false) where TKey : notnull
        {
            var sold = byType ? db.SoldByType(span) : db.Sold(span);
            var sums = await SumsOf(db.Of(cinemaId, sold).GroupBy(by)).ToDictionaryAsync(g => g.Key, g => new TicketSums(g.Count, 0, g.Net, g.Fees, 0, 0), ct);
            foreach (var (key, back) in await db.TicketsBackAsync(cinemaId, span, by, ct))
                sums[key] = sums.GetValueOrDefault(key, TicketSums.None) + back;
            return sums;
        }

        /// <summary>Only what was given back.</summary>
        public Task<Dictionary<TKey, TicketSums>> TicketsBackAsync<TKey>(
            int cinemaId, Span span, Expression<Func<TicketMove, TKey>> by, CancellationToken ct) where TKey : notnull =>
            SumsOf(db.Of(cinemaId, db.GivenBack(span)).GroupBy(by)).ToDictionaryAsync(g => g.Key, g => new TicketSums(0, g.Count, 0, 0, g.Back, g.Kept), ct);

        public async Task<Dictionary<DateOnly, TicketSums>> TicketSumsByDayAsync(Asked asked, CancellationToken ct)
        {
            var days = new Dictionary<DateOnly, TicketSums>();
            foreach (var run in DayRun.Of(asked.Cinema.TimeZone, asked.Period))
            {
                var minutes = run.Minutes;
                foreach (var (date, sums) in await db.TicketSumsAsync(asked.Cinema.Id, run.Span, m => m.At.AddMinutes(minutes).Date, ct))
                    days[run.DayOf(date)] = days.GetValueOrDefault(run.DayOf(date), TicketSums.None) + sums;
            }

            return days;
        }
    }

    private static IQueryable<Sum<TKey>> SumsOf<TKey>(IQueryable<IGrouping<TKey, TicketMove>> moves) => moves.Select(g => new Sum<TKey>
    {
        Key = g.Key,
        Count = g.Sum(m => m.Count),
        Net = g.Sum(m => m.Net),
        Fees = g.Sum(m => m.Fees),
        Back = g.Sum(m => m.Back),
        Kept = g.Sum(m => m.Kept),
    });

    private sealed class Sum<TKey>
    {
        public required TKey Key { get; init; }
        public required int Count { get; init; }
        public required long Net { get; init; }
        public required long Fees { get; init; }
        public required long Back { get; init; }
        public required long Kept { get; init; }
    }
}
