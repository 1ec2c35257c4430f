using CinemaSite.Catalog;
using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Programme;
using CinemaSite.Scheduling;

namespace CinemaSite.Web;

public static class FilmServices
{
    public static void AddFilms(this IServiceCollection services)
    {
        services.AddOptions<PosterOptions>().BindConfiguration("Posters").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PosterFiles>();
        services.AddScoped<AddFilm>();
        services.AddScoped<ChangeFilm>();
        services.AddScoped<RemovePoster>();
        services.AddScoped<ArchiveFilm>();
        services.AddScoped<BringBackFilm>();
        services.AddScoped<DeleteFilm>();
    }
}
