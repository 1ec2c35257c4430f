using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Programme;

namespace CinemaSite.Web;

public static class ImportServices
{
    public static void AddProgrammeImport(this IServiceCollection services)
    {
        services.AddScoped<ImportProgramme>();
        services.AddScoped<ImportSeatLayout>();
        services.AddScoped<SoldScreenings>(provider => (ids, ct) =>
            SoldAsync(provider.GetRequiredService<CinemaDbContext>(), provider.GetRequiredService<TimeProvider>(), ids, ct));
        services.AddScoped<KeepUpload>();
        services.AddScoped<ImportUpload>();
    }

    /// <summary>While an import is carried out nobody can begin to hold a seat that it moves. Seats kept back by hand hold it as well.</summary>
    private static async Task<IReadOnlySet<int>> SoldAsync(CinemaDbContext db, TimeProvider clock, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (db.Database.CurrentTransaction is not null)
            await db.TakeOverAsync(ids, now, ct);
        return new HashSet<int>([.. await db.SoldOrHeldAsync(ids, now, ct), .. await db.WithKeptSeatsAsync(ids, ct)]);
    }
}
