using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting;

/// <summary>One screening at a glance. Takings in minor units, without fees given back; <see cref="StartsAt"/> is local.</summary>
public sealed record ScreeningToday(
    int Id, DateTime StartsAt, string Film, string Auditorium, ScreeningStatus Status, int Seats, int Sold, int Held, int Admitted, long Takings)
{
    public int Percent => Seats == 0 ? 0 : Sold * 100 / Seats;
}

/// <summary>What was taken on a business date, in minor units.</summary>
public sealed record DayTakings(DateOnly Day, long Amount);

/// <summary>A cinema's business date at a glance.</summary>
public sealed record Today(
    DateOnly Day, DateTime Now, string Currency, IReadOnlyList<DayTakings> Fortnight, int Admissions, IReadOnlyList<ScreeningToday> Screenings,
    IReadOnlyList<ScreeningToday> LowSelling, int DraftsThisWeek, int PaymentsOwedBack, int MailsFailing)
{
    /// <summary>Refunds that the provider could not pay.</summary>
    public int RefundsFailed { get; init; }

    public int DisputesOpen { get; init; }

    public long Takings => Fortnight[^1].Amount;

    public int Sold => Screenings.Sum(s => s.Sold);

    public ScreeningToday? Next => Screenings.FirstOrDefault(s => s.StartsAt > Now && s.Status == ScreeningStatus.Published);
}

public static class TodayQuery
{
    private const int DaysOfTakings = 14;
    private const int DaysAhead = 3;
    private const int LowBelowPercent = 15;
    private const int MostLowSelling = 8;
    private const int TriesBeforeAlarm = 3;
    private const int DaysOwedBackAreShown = 7;

    extension(CinemaDbContext db)
    {
        /// <param name="now">UTC.</param>
        public async Task<Today> TodayAsync(Cinema cinema, DateTime now, CancellationToken ct)
        {
            var (zone, day) = (cinema.TimeZone, cinema.TimeZone.BusinessDate(now));
            var last = day.AddDays(DaysAhead);
            var screenings = await db.ScreeningsOf(cinema.Id, day, last).ToListAsync(ct);
            var (from, until) = (zone.DayBegins(day), zone.DayBegins(day.AddDays(1)));
            var (draftsUntil, troubled, lately) = (day.AddDays(7), TriesBeforeAlarm, now.AddDays(-DaysOwedBackAreShown));

            return new(
                day, zone.ToLocal(now), cinema.Currency,
                await db.FortnightAsync(cinema, day, ct),
                await db.Tickets.CountAsync(t => t.UsedAt >= from && t.UsedAt < until && t.Screening.Auditorium.CinemaId == cinema.Id, ct),
                [.. screenings.Where(s => s.BusinessDate == day).Select(s => s.In(zone))],
                [
                    .. screenings.Where(s => s.BusinessDate > day && s.Status == ScreeningStatus.Published).Select(s => s.In(zone))
                        .Where(s => s.Percent < LowBelowPercent).OrderBy(s => s.Percent).ThenBy(s => s.StartsAt).Take(MostLowSelling),
                ],
                await db.Screenings.CountAsync(s => s.Status == ScreeningStatus.Draft && s.BusinessDate >= day && s.BusinessDate < draftsUntil
                    && s.Auditorium.CinemaId == cinema.Id, ct),
                await db.Payments.CountAsync(p => p.State == PaymentState.RefundDue && p.EndedAt > lately, ct),
                await db.Outbox.CountAsync(m => m.SentAt == null && m.Attempts >= troubled, ct))
            {
                RefundsFailed = await db.Refunds.CountAsync(r => r.State == RefundState.Failed, ct),
                DisputesOpen = await db.Disputes.CountAsync(d => d.State == DisputeState.Open, ct),
            };
        }

        private IQueryable<Row> ScreeningsOf(int cinemaId, DateOnly first, DateOnly last) =>
            from s in db.Screenings.AsNoTracking()
            where s.Auditorium.CinemaId == cinemaId && s.BusinessDate >= first && s.BusinessDate <= last && s.Status != ScreeningStatus.Cancelled
            orderby s.StartsAt, s.Auditorium.Name
            select new Row(
                s.Id, s.StartsAt, s.BusinessDate, s.Film.Title, s.Auditorium.Name, s.Status, s.SeatPlan.Seats.Count,
                db.Tickets.Count(t => t.ScreeningId == s.Id && (t.Status == TicketStatus.Active || t.Status == TicketStatus.Used)),
                db.Tickets.Count(t => t.ScreeningId == s.Id && t.Status == TicketStatus.Held),
                db.Tickets.Count(t => t.ScreeningId == s.Id && t.Status == TicketStatus.Used),
                db.Tickets.Where(t => t.ScreeningId == s.Id && (t.Status == TicketStatus.Active || t.Status == TicketStatus.Used)).Sum(t => t.Price - t.Discount + t.Fee));

        private async Task<IReadOnlyList<DayTakings>> FortnightAsync(Cinema cinema, DateOnly day, CancellationToken ct)
        {
            var since = day.AddDays(1 - DaysOfTakings);
            var byDay = await db.LedgerLines
                .Where(l => l.CinemaId == cinema.Id && l.Day >= since && l.Day <= day
                    && l.Means != PaymentKind.Voucher && l.Means != PaymentKind.Exchange)
                .GroupBy(l => l.Day).Select(d => new { Day = d.Key, Amount = d.Sum(l => l.Amount) })
                .ToDictionaryAsync(d => d.Day, d => d.Amount, ct);
            return [.. Enumerable.Range(1 - DaysOfTakings, DaysOfTakings).Select(n => day.AddDays(n)).Select(d => new DayTakings(d, byDay.GetValueOrDefault(d)))];
        }
    }

    private sealed record Row(
        int Id, DateTime StartsAt, DateOnly BusinessDate, string Film, string Auditorium, ScreeningStatus Status,
        int Seats, int Sold, int Held, int Admitted, long Takings)
    {
        public ScreeningToday In(TimeZoneInfo zone) =>
            new(Id, zone.ToLocal(StartsAt), Film, Auditorium, Status, Seats, Sold, Held, Admitted, Takings);
    }
}
