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
        services.AddScoped<SoldScreenings>(provider => (ids, ct) => provider.GetRequiredService<CinemaDbContext>()
            .SoldOrHeldAsync(ids, provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, ct));
    }
}
