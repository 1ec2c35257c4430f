using CinemaSite.Data;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

public static class ScheduleLock
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Makes this transaction the only one that plans in these auditoriums until it ends: their rows are written to, one
        /// after the other by id, so that two who plan wait for each other and never cross. What is read after it is the truth.
        /// </summary>
        public async Task LockScheduleAsync(IQueryable<Auditorium> auditoriums, CancellationToken ct)
        {
            foreach (var id in await auditoriums.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct))
                await db.Auditoriums.Where(a => a.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.ScheduleRevision, a => a.ScheduleRevision + 1), ct);
        }

        public Task LockScheduleAsync(IReadOnlyCollection<int> auditoriumIds, CancellationToken ct) =>
            db.LockScheduleAsync(db.Auditoriums.Where(a => auditoriumIds.Contains(a.Id)), ct);
    }
}
