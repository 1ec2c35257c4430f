using CinemaSite.Reporting.Audience;
using CinemaSite.Reporting.Charts;
using CinemaSite.Reporting.Exports;
using CinemaSite.Reporting.Hire;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Lonely;
using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Sales;
using CinemaSite.Reporting.Waiting;

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
        services.AddKeyedScoped<IReport, AdmissionsReport>(ReportKind.Admissions);
        services.AddKeyedScoped<IReport, OccupancyReport>(ReportKind.Occupancy);
        services.AddKeyedScoped<IReport, RefundsReport>(ReportKind.Refunds);
        services.AddKeyedScoped<IReport, DiscountsReport>(ReportKind.Discounts);
        services.AddKeyedScoped<IReport, TillsReport>(ReportKind.Tills);
        services.AddKeyedScoped<IReport, WaitingListReport>(ReportKind.WaitingList);
        services.AddKeyedScoped<IReport, LonelySeatsReport>(ReportKind.LonelySeats);
        services.AddKeyedScoped<IReport, FilmHireReport>(ReportKind.FilmHire);
        services.AddScoped<CountStrandedSeats>();
        services.AddScoped<SaveFilmTerms>();
        services.AddReportIssues();
        return services;
    }
}
