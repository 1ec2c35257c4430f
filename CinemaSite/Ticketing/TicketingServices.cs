namespace CinemaSite.Ticketing;

public static class TicketingServices
{
    public static IServiceCollection AddTicketing(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TicketQr>();
        services.AddSingleton<BookingCalendar>();
        services.AddOptions<DoorOptions>().BindConfiguration("Door").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<UnknownCodes>();
        services.AddScoped<AdmitTicket>();
        services.AddScoped<UndoAdmission>();
        services.AddScoped<ReplaceTicketCodes>();
        return services;
    }
}
