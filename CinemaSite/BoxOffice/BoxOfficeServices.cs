namespace CinemaSite.BoxOffice;

public static class BoxOfficeServices
{
    public static IServiceCollection AddBoxOffice(this IServiceCollection services)
    {
        services.AddScoped<ExportCustomers>();
        services.AddScoped<ExchangeAtTill>();
        services.AddScoped<RefundAtTill>();
        services.AddScoped<ReprintTickets>();
        services.AddScoped<SellVoucher>();
        services.AddScoped<OpenTill>();
        services.AddScoped<CloseTill>();
        services.AddScoped<SellAtTill>();
        return services;
    }
}
