namespace CinemaSite.Reporting.Reports;

/// <summary>Makes any report of the house, in the current language. It only reads.</summary>
public class MakeReport(IServiceProvider services)
{
    public Task<Report> RunAsync(ReportRequest request, CancellationToken ct) =>
        services.GetRequiredKeyedService<IReport>(request.Kind).RunAsync(request, ct);
}
