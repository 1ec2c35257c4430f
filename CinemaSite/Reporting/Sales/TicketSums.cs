using System.Linq.Expressions;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Sales;

/// <summary>Tickets sold and given back. Minor units; <see cref="GivenBack"/> is positive.</summary>
/// <param name="Tickets">Prices less discounts.</param>
internal sealed record TicketSums(int Sold, int Back, long Tickets, long Fees, long GivenBack)
{
    public static readonly TicketSums None = new(0, 0, 0, 0, 0);

    public long Takings => Tickets + Fees - GivenBack;

    public static TicketSums operator +(TicketSums one, TicketSums other) => new(
        one.Sold + other.Sold, one.Back + other.Back, one.Tickets + other.Tickets, one.Fees + other.Fees, one.GivenBack + other.GivenBack);

    public static TicketSums Of(IEnumerable<TicketSums> some) => some.Aggregate(None, (sum, one) => sum + one);
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
        public IQueryable<Ticket> SoldIn(int cinemaId, Span span) => db.Tickets.Where(t =>
            t.Booking.ConfirmedAt >= span.From && t.Booking.ConfirmedAt < span.Until && t.Screening.Auditorium.CinemaId == cinemaId);

        public IQueryable<Ticket> GivenBackIn(int cinemaId, Span span) => db.Tickets.Where(t =>
            t.EndedAt >= span.From && t.EndedAt < span.Until && t.Screening.Auditorium.CinemaId == cinemaId);

        public Task<Dictionary<TKey, TicketSums>> TicketSumsAsync<TKey>(
            int cinemaId, Span span, Expression<Func<Ticket, TKey>> by, CancellationToken ct) where TKey : notnull =>
            SumsAsync(db.SoldIn(cinemaId, span).GroupBy(by), db.GivenBackIn(cinemaId, span).GroupBy(by), ct);

        public async Task<Dictionary<DateOnly, TicketSums>> TicketSumsByDayAsync(Asked asked, CancellationToken ct)
        {
            var days = new Dictionary<DateOnly, TicketSums>();
            foreach (var run in DayRun.Of(asked.Cinema.TimeZone, asked.Period))
            {
                var minutes = run.Minutes;
                var sums = await SumsAsync(
                    db.SoldIn(asked.Cinema.Id, run.Span).GroupBy(t => t.Booking.ConfirmedAt!.Value.AddMinutes(minutes).Date),
                    db.GivenBackIn(asked.Cinema.Id, run.Span).GroupBy(t => t.EndedAt!.Value.AddMinutes(minutes).Date), ct);
                foreach (var (date, sum) in sums)
                    days[run.DayOf(date)] = days.GetValueOrDefault(run.DayOf(date), TicketSums.None) + sum;
            }

            return days;
        }
    }

    private static async Task<Dictionary<TKey, TicketSums>> SumsAsync<TKey>(
        IQueryable<IGrouping<TKey, Ticket>> sold, IQueryable<IGrouping<TKey, Ticket>> back, CancellationToken ct) where TKey : notnull
    {
        var sums = await sold.Select(g => new { g.Key, Count = g.Count(), Net = g.Sum(t => t.Price - t.Discount), Fees = g.Sum(t => t.Fee) })
            .ToDictionaryAsync(g => g.Key, g => new TicketSums(g.Count, 0, g.Net, g.Fees, 0), ct);
        foreach (var g in await back.Select(g => new { g.Key, Count = g.Count(), Amount = g.Sum(t => t.Price - t.Discount + t.Fee - t.Kept) }).ToListAsync(ct))
            sums[g.Key] = sums.GetValueOrDefault(g.Key, TicketSums.None) + new TicketSums(0, g.Count, 0, 0, g.Amount);
        return sums;
    }
}
