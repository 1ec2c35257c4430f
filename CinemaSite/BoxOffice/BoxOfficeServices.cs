namespace CinemaSite.BoxOffice;

public static class BoxOfficeServices
{
    public static IServiceCollection AddBoxOffice(this IServiceCollection services)
    {
        services.AddScoped<ExportCustomers>();
        services.AddRescue();
        return services;
    }
}
