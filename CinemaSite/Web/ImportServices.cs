using CinemaSite.Data;
using CinemaSite.Programme;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web;

public static class ImportServices
{
    private const int Batch = 1000;

    public static void AddProgrammeImport(this IServiceCollection services)
    {
        services.AddScoped<ImportProgramme>();
        services.AddScoped<ImportSeatLayout>();
        services.AddScoped<KeepUpload>();
        services.AddScoped<ImportUpload>();
        services.AddScoped<SoldScreenings>(provider => (ids, ct) => SoldAsync(
            provider.GetRequiredService<CinemaDbContext>(), provider.GetRequiredService<TimeProvider>(), ids, ct));
    }

    private static async Task<IReadOnlySet<int>> SoldAsync(CinemaDbContext db, TimeProvider clock, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        HashSet<int> sold = [];
        foreach (var some in ids.Chunk(Batch))
        {
            // Whoever wants a seat of one of them waits from here until the import is done: a claim needs its screening's row.
            if (db.Database.CurrentTransaction is not null)
                await db.Screenings.Where(s => some.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, s => s.Status), ct);
            sold.UnionWith(await db.SeatClaims
                .Where(c => some.Contains(c.ScreeningId) && (c.HeldUntil == null || c.HeldUntil > now))
                .Select(c => c.ScreeningId)
                .Distinct()
                .ToListAsync(ct));
        }

        return sold;
    }
}
