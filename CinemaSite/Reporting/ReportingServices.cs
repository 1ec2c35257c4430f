using CinemaSite.Reporting.Charts;
using CinemaSite.Reporting.Exports;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Sales;

namespace CinemaSite.Reporting;

public static class ReportingServices
{
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddScoped<VerifyBooks>();
        services.AddScoped<MakeReport>();
        services.AddSingleton<ChartLayout>();
        services.AddSingleton<ChartPicture>();
        services.AddSingleton<ReportWorkbook>();
        services.AddKeyedScoped<IReport, SalesReport>(ReportKind.Sales);
        services.AddReportIssues();
        return services;
    }
}
