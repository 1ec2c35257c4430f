using CinemaSite.Bookings;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;

namespace CinemaSite.Web;

public static class SchedulingServices
{
    public static void AddScheduling(this IServiceCollection services)
    {
        services.AddOptions<ScheduleOptions>().BindConfiguration("Schedule").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ScheduleScreenings>();
        services.AddScoped<PublishScreenings>();
        services.AddScoped<UnpublishScreenings>();
        services.AddScoped<MoveScreening>();
        services.AddScoped<DeleteScreening>();
    }
}
