using CinemaSite.Reporting.Nightly;
using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Sales;

namespace CinemaSite.Reporting;

public static class ReportingServices
{
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddScoped<VerifyBooks>();
        services.AddNightly();
        services.AddScoped<MakeReport>();
        services.AddKeyedScoped<IReport, SalesReport>(ReportKind.Sales);
        return services;
    }
}
