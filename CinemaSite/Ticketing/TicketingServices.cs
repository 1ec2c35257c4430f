namespace CinemaSite.Ticketing;

public static class TicketingServices
{
    public static IServiceCollection AddTicketing(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TicketQr>();
        services.AddSingleton<BookingCalendar>();
        return services;
    }
}
