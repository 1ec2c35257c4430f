using CinemaSite.Data;
using CinemaSite.Data.Settings;
using CinemaSite.Tests.Harness;
using CinemaSite.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Web.Settings;

/// <summary>A site that, like each of several processes on SQL Server, looks once a minute for settings that another one changed.</summary>
public sealed class KeepSettingsTests : SiteTests
{
    private const string Hold = "Bookings:HoldMinutes";

    private int reads;
    private bool isCutOff;

    public KeepSettingsTests() => Site.With(services =>
    {
        services.AddHostedService<KeepSettings>();
        services.AddScoped(Read);
    });

    [Fact]
    public async Task What_another_process_changed_counts_within_a_minute()
    {
        await ElsewhereAsync("12");
        await AMinuteLaterAsync();

        await UntilAsync(() => Site.Services.GetRequiredService<IConfiguration>()[Hold] == "12");
    }

    [Fact]
    public async Task A_reading_that_is_cut_off_stops_neither_the_next_one_nor_the_site()
    {
        await ElsewhereAsync("12");
        isCutOff = true;
        await AMinuteLaterAsync();
        isCutOff = false;
        await AMinuteLaterAsync();

        await UntilAsync(() => Site.Services.GetRequiredService<IConfiguration>()[Hold] == "12");
    }

    private ReadSettings Read(IServiceProvider services)
    {
        Interlocked.Increment(ref reads);
        return isCutOff ? throw new OperationCanceledException("The database hung up.") : ActivatorUtilities.CreateInstance<ReadSettings>(services);
    }

    private Task<int> ElsewhereAsync(string minutes) => Site.RunAsync((CinemaDbContext db) =>
    {
        db.Add(new Setting { Key = Hold, Value = minutes });
        return db.SaveChangesAsync();
    });

    /// <summary>The clock goes on, and the site begins to read.</summary>
    private Task AMinuteLaterAsync()
    {
        var before = reads;
        Site.Wait(1);
        return UntilAsync(() => reads > before);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
            await Task.Delay(10, patience.Token);
    }
}
