using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Audience;

/// <summary>
/// For each version of each room's seats how early a seat goes: the share of the room that was still free when it was taken, the seat itself
/// with it, on average over all screenings; nothing where it stayed free. So 100 % is a seat that always goes first.
/// </summary>
internal static class SeatsThatGoFirst
{
    public static async Task<IReadOnlyList<ReportPart>> PartsAsync(
        CinemaDbContext db, Asked asked, IReadOnlyList<BegunScreening> screenings, DateTime now, IStringLocalizer<Strings> t, CancellationToken ct)
    {
        var begun = db.Begun(asked, now);
        var plans = (await db.SeatPlans.AsNoTracking().Include(p => p.Seats).Include(p => p.Auditorium).Where(p => begun.Any(s => s.SeatPlanId == p.Id)).ToListAsync(ct))
            .OrderBy(p => p.Auditorium.Name, Auditorium.ByName).ThenBy(p => p.AuditoriumId).ThenBy(p => p.Version).ToList();
        var earliness = await EarlinessAsync(db, begun, screenings, ct);
        var shown = screenings.GroupBy(s => s.SeatPlanId).ToDictionary(g => g.Key, g => g.Count());
        return plans.ConvertAll(plan => Part(
            plan, plans.Count(p => p.AuditoriumId == plan.AuditoriumId) > 1 ? t["{0}, version {1} of its seats", plan.Auditorium.Name, plan.Version] : plan.Auditorium.Name,
            shown[plan.Id], earliness, t));
    }

    /// <summary>Of each seat how often it was sold, and its shares added up.</summary>
    private static async Task<Dictionary<int, (int Sold, double Early)>> EarlinessAsync(
        CinemaDbContext db, IQueryable<Scheduling.Screening> begun, IReadOnlyList<BegunScreening> screenings, CancellationToken ct)
    {
        var sold = new List<(int Screening, int Ticket, int Seat)>(screenings.Sum(s => s.Sold));
        await foreach (var ticket in db.TicketsOf(begun).Select(x => new { x.ScreeningId, x.Id, x.SeatId }).AsAsyncEnumerable().WithCancellation(ct))
            sold.Add((ticket.ScreeningId, ticket.Id, ticket.SeatId));
        sold.Sort();

        var rooms = screenings.ToDictionary(s => s.Id, s => s.Seats);
        var seats = new Dictionary<int, (int Sold, double Early)>();
        for (int i = 0, first = 0; i < sold.Count; i++)
        {
            var (screening, _, seat) = sold[i];
            first = screening == sold[first].Screening ? first : i;
            var (count, early) = seats.GetValueOrDefault(seat);
            seats[seat] = (count + 1, early + 1 - (double)(i - first) / rooms[screening]);
        }

        return seats;
    }

    private static ReportPart Part(SeatPlan plan, string name, int screenings, Dictionary<int, (int Sold, double Early)> earliness, IStringLocalizer<Strings> t)
    {
        var values = plan.Seats.Select(s => (Seat: s, Of: earliness.GetValueOrDefault(s.Id)))
            .Select(s => (s.Seat, s.Of.Sold, Early: (long)Math.Round(10_000 * s.Of.Early / screenings, MidpointRounding.AwayFromZero))).ToList();
        return new(
            t["Seats: {0}", name],
            new(
                [new(t["Seat"], Measure.Text), new(t["Times sold"], Measure.Count), new(t["Sold in per cent of screenings"], Measure.Percent), new(t["How early it goes"], Measure.Percent)],
                [
                    .. values.OrderByDescending(v => v.Early).ThenBy(v => v.Seat.RowIndex).ThenBy(v => v.Seat.Column)
                        .Select(v => new ReportRow([v.Seat.Row + v.Seat.Number, v.Sold, ReportTables.Percent(v.Sold, screenings), v.Early])),
                ]),
            new SeatHeat(
                t["Which seats go first: {0}", name], Measure.Percent,
                [.. values.OrderBy(v => v.Seat.RowIndex).ThenBy(v => v.Seat.Column).Select(v => new SeatValue(v.Seat.Row, v.Seat.Number, v.Seat.RowIndex, v.Seat.Column, v.Seat.Kind, v.Sold == 0 ? null : v.Early))]),
            t["How early a seat goes is the share of the room that was still free when it was taken, on average over all screenings: 100 % always goes first, 0 % is never sold."]);
    }
}
