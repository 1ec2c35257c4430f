using System.Diagnostics;
using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Data.Demo;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web;

/// <summary>`benchmark reports [TIMES]`: how long each report of a whole year takes on a million tickets, asked of the operation itself.</summary>
internal static class ReportBenchmark
{
    private const int Limit = 5_000;

    public static async Task RunAsync(IServiceProvider services, int times, TextWriter output, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var (cinemaId, period) = await FillAsync(services, output, ct);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"filled in {watch.Elapsed.TotalSeconds:0} s; {Environment.ProcessorCount} processors; limit {Limit} ms"));
        await output.WriteLineAsync($"{"report",-24}{"median",12}{"p95",12}");
        foreach (var (kind, by) in Enum.GetValues<ReportKind>().SelectMany(k => k == ReportKind.Sales ? Enum.GetValues<Breakdown>().Select(b => (k, b)) : [(k, Breakdown.Day)]))
        {
            var spans = new List<double>();
            for (var i = 0; i <= times; i++)
            {
                using var scope = services.CreateScope();
                watch.Restart();
                await scope.ServiceProvider.GetRequiredService<MakeReport>().RunAsync(new(kind, cinemaId, period, by), ct);
                if (i > 0)
                    spans.Add(watch.Elapsed.TotalMilliseconds);
            }

            spans.Sort();
            var (median, late) = (spans[spans.Count / 2], spans[(int)(spans.Count * 0.95)]);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{(kind == ReportKind.Sales ? $"Sales by {by}" : $"{kind}"),-24}{median,9:0} ms{late,9:0} ms{(late > Limit ? "  over the limit" : "")}"));
        }
    }

    private static async Task<(int CinemaId, Period Period)> FillAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CinemaDbContext>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var tickets = await db.AddSalesAsync(now, ct);
        await output.WriteLineAsync($"{tickets} tickets of {await db.Screenings.CountAsync(ct)} screenings in {await db.Auditoriums.CountAsync(ct)} auditoriums");
        var last = DateOnly.FromDateTime(now).AddDays(-1);
        return (await db.Cinemas.Select(c => c.Id).SingleAsync(ct), new(last.AddDays(-364), last));
    }
}
