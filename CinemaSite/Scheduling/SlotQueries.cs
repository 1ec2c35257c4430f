using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

public static class SlotQueries
{
    /// <summary>Those of a cinema's business dates from the first to the last, whatever their state.</summary>
    public static IQueryable<Screening> On(this IQueryable<Screening> screenings, int cinemaId, DateOnly first, DateOnly last) =>
        screenings.Where(s => s.Auditorium.CinemaId == cinemaId && s.BusinessDate >= first && s.BusinessDate <= last);

    extension(CinemaDbContext db)
    {
        /// <summary>
        /// What these auditoriums are taken for, drafts too, by auditorium: everything that may reach into the business dates
        /// from the first to the last.
        /// </summary>
        /// <param name="besides">A screening that does not count.</param>
        public async Task<ILookup<int, Slot>> SlotsAsync(
            IReadOnlyCollection<int> auditoriumIds, DateOnly first, DateOnly last, int? besides, CancellationToken ct)
        {
            var (from, until) = (first == default ? first : first.AddDays(-2), last.AddDays(2));
            var rows = await db.Screenings
                .Where(s => auditoriumIds.Contains(s.AuditoriumId) && s.Status != ScreeningStatus.Cancelled
                    && s.BusinessDate >= from && s.BusinessDate <= until && s.Id != besides)
                .OrderBy(s => s.StartsAt)
                .Select(s => new { s.AuditoriumId, s.StartsAt, s.EndsAt, s.Film.Title })
                .ToListAsync(ct);
            return rows.ToLookup(r => r.AuditoriumId, r => new Slot(r.StartsAt, r.EndsAt, false, "", r.Title));
        }

        /// <summary>What it does to the rest of the day in its auditorium if this screening starts late.</summary>
        public async Task<IReadOnlyList<Delayed>> DelaysAsync(Screening late, int minutes, CancellationToken ct)
        {
            var day = await db.Screenings.AsNoTracking()
                .Where(s => s.AuditoriumId == late.AuditoriumId && s.BusinessDate == late.BusinessDate && s.StartsAt > late.StartsAt
                    && s.Status != ScreeningStatus.Cancelled)
                .OrderBy(s => s.StartsAt)
                .Select(s => new Slot(s.StartsAt, s.EndsAt, false, "", s.Film.Title))
                .ToListAsync(ct);
            return KnockOn.Of([new Slot(late.StartsAt, late.EndsAt, false, "", late.Film.Title), .. day], minutes, late.Auditorium.CleaningMinutes);
        }

        /// <summary>Screenings of some days as wishes for other days: the same wall times, whatever the clocks did between.</summary>
        /// <param name="days">How many days from <paramref name="first"/>.</param>
        public async Task<IReadOnlyList<ScreeningWish>> WishesToCopyAsync(
            int cinemaId, DateOnly first, int days, DateOnly to, OfTwo? which, CancellationToken ct)
        {
            var last = first.AddDays(days - 1);
            var shift = to.DayNumber - first.DayNumber;
            var rows = await db.Screenings.AsNoTracking()
                .On(cinemaId, first, last)
                .Where(s => s.Status != ScreeningStatus.Cancelled)
                .OrderBy(s => s.StartsAt).ThenBy(s => s.AuditoriumId)
                .Select(s => new
                {
                    s.FilmId,
                    s.AuditoriumId,
                    s.BusinessDate,
                    s.StartsAt,
                    s.AdsMinutes,
                    s.Attributes,
                    s.PriceCardId,
                    s.Surcharge,
                    s.Auditorium.Cinema.TimeZoneId,
                })
                .ToListAsync(ct);
            return
            [
                .. rows.Select(r => new ScreeningWish(
                    r.FilmId, r.AuditoriumId, r.BusinessDate.AddDays(shift),
                    TimeOnly.FromDateTime(TimeZoneInfo.FindSystemTimeZoneById(r.TimeZoneId).ToLocal(r.StartsAt)),
                    r.AdsMinutes, r.Attributes, which, r.PriceCardId, r.Surcharge)),
            ];
        }
    }
}
