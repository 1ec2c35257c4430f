using CinemaSite.Data;
using CinemaSite.Seating;
using CinemaSite.Seating.Notation;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Seating;

/// <summary>What staff do with the only auditorium of a site under test.</summary>
internal static class Rooms
{
    extension(TheSite site)
    {
        public Task<int> AuditoriumAsync() => site.RunAsync((CinemaDbContext db) => db.Auditoriums.Select(a => a.Id).SingleAsync());

        public Task<int> CinemaAsync() => site.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).SingleAsync());

        public async Task<SavedSeatPlan> SavePlanAsync(string text, int after)
        {
            var (room, by) = (await site.AuditoriumAsync(), await site.ActorAsync());
            return await site.RunAsync((SaveSeatPlan save) => save.RunAsync(room, text, after, by, CancellationToken.None));
        }

        /// <summary>The text of a version of the seats.</summary>
        public async Task<string> PlanAsync(int version)
        {
            var room = await site.AuditoriumAsync();
            return SeatPlanNotation.Print(await site.RunAsync((CinemaDbContext db) => db.SeatsAsync(room, version, CancellationToken.None)));
        }

        public async Task<(string What, string Name)> LastDeedAsync()
        {
            var entry = await site.RunAsync((CinemaDbContext db) => db.History.OrderByDescending(e => e.Number).FirstAsync());
            return (entry.What, entry.SubjectName);
        }

        /// <summary>The id of a seat of a version.</summary>
        public Task<int> SeatAsync(int version, string label) => site.RunAsync((CinemaDbContext db) =>
            db.SeatPlans.Where(p => p.Version == version).SelectMany(p => p.Seats).Where(s => s.Row + s.Number == label).Select(s => s.Id).SingleAsync());
    }
}
