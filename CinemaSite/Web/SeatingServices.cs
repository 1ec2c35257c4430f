using CinemaSite.Bookings;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Web;

public static class SeatingServices
{
    /// <summary>What staff do with cinemas, auditoriums and their seats.</summary>
    public static void AddSeating(this IServiceCollection services)
    {
        services.AddScoped<ChangeCinema>();
        services.AddScoped<SaveAuditorium>();
        services.AddScoped<DeleteAuditorium>();
        services.AddScoped<SaveSeatPlan>();
        services.AddScoped<SwitchSeatPlan>();
        services.AddScoped<BreakSeats>();
        services.AddScoped<MendSeats>();
        services.AddScoped<KeepSeatsBack>();
        services.AddScoped<PutSeatsOnSale>();
    }
}
