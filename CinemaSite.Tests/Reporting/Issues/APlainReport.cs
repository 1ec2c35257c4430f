using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Tests.Reporting.Issues;

/// <summary>A report that costs nothing to make and says only which days it is about, in two steps. May fail as it is told to.</summary>
internal sealed class APlainReport
{
    private int made;

    /// <summary>How often it was made.</summary>
    public int Made => made;

    /// <summary>Asked in the middle of the making; may throw.</summary>
    public Func<ReportRequest, Task> Halfway { get; set; } = _ => Task.CompletedTask;

    public void Use(IServiceCollection services) => services.AddKeyedScoped<IReport>(ReportKind.Sales, (provider, _) => new Maker(
        this, provider.GetRequiredService<ReportProgress>(), provider.GetRequiredService<IStringLocalizer<Strings>>()));

    private sealed class Maker(APlainReport plain, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
    {
        public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
        {
            await progress.ReachedAsync(1, 2);
            await plain.Halfway(request);
            ct.ThrowIfCancellationRequested();
            await progress.ReachedAsync(2, 2);
            Interlocked.Increment(ref plain.made);
            ReportColumn[] columns = [new(t["Day"], Measure.Day), new(t["Total"], Measure.Money)];
            ReportRow[] rows = [.. request.Period.AllDays().Select(day => new ReportRow([day, day.DayNumber]))];
            return new Report(
                request.Kind, t["Takings"], "The Rio", "GBP", request.Period,
                [new(t["Total"], Measure.Money, 1200, 1000)],
                [new(t["Takings"], new(columns, rows, new([t["Total"].Value, 1200])), new BarChart(t["Takings"], Measure.Money, [new("1", 1200, 1000)]))]);
        }
    }
}
