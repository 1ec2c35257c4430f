namespace CinemaSite.Reporting.Reports;

/// <summary>Makes the reports of one <see cref="ReportKind"/>, as which it is registered (a keyed service), in the current language.</summary>
public interface IReport
{
    Task<Report> RunAsync(ReportRequest request, CancellationToken ct);
}
