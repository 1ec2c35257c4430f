using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CinemaSite.Web;

/// <summary>The cinema whose name stands over the site and whose clock it keeps; asked for on every page, so remembered for a minute.</summary>
public sealed class House(IServiceScopeFactory scopes, IMemoryCache cache, TimeProvider clock)
{
    private static readonly Cinema None = new() { Slug = "", Name = "CinemaSite", TimeZoneId = "Europe/London", Currency = "GBP" };

    public async Task<Cinema> CinemaAsync(CancellationToken ct = default)
    {
        if (cache.Get<Cinema>(nameof(House)) is { } known)
            return known;

        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CinemaDbContext>();
        var cinema = await db.Cinemas.AsNoTracking().OrderBy(c => c.Id).FirstOrDefaultAsync(ct);
        return cinema is null ? None : cache.Set(nameof(House), cinema, TimeSpan.FromMinutes(1));
    }

    public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    /// <summary>Today as people in the house would say it: at 00:30 it is still yesterday.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken ct = default) =>
        (await CinemaAsync(ct)).TimeZone.BusinessDate(UtcNow);
}
