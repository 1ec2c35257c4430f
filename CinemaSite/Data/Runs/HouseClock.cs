using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.Runs;

public static class HouseClock
{
    extension(CinemaDbContext db)
    {
        /// <summary>The zone whose clocks the house goes by: that of its first cinema, and UTC before there is one.</summary>
        public async Task<TimeZoneInfo> HouseZoneAsync(CancellationToken ct) =>
            await db.Cinemas.OrderBy(c => c.Id).Select(c => c.TimeZoneId).FirstOrDefaultAsync(ct) is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : TimeZoneInfo.Utc;
    }
}
