using CinemaSite.Data;
using CinemaSite.Data.Demo;
using CinemaSite.Identity;
using CinemaSite.Web.Api;
using CinemaSite.Web.Settings;
using Hangfire;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CinemaSite.Web;

public static class CinemaApp
{
    /// <summary>The path of a request, from the outside in.</summary>
    public static void UseCinema(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders(SecurityHeaders.Policy());
        app.UseExceptionHandler("/error");
        if (app.Environment.IsProduction())
            app.UseHsts();
        app.UseResponseCompression();
        app.UseLanguageInPath();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();

        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapStaticAssets();
        app.MapProgramme();
        app.MapScanners();
        app.MapStripeWebhook();
        app.MapMail();
        app.MapRazorPages().WithStaticAssets();
        app.MapHangfireDashboard("/manage/jobs", new DashboardOptions { Authorization = [] })
            .RequireAuthorization(Policies.RunTheSite);
    }

    /// <summary>Migrates the database and, in development, opens the demo cinema; then the clock starts.</summary>
    public static async Task StartCinemaAsync(this WebApplication app)
    {
        await app.Services.MigrateAsync();
        await app.Services.ReadSettingsAsync();
        await app.Services.AddRolesAsync();
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Enabled", true))
            await app.OpenDemoAsync();
        app.ScheduleJobs();
    }

    private static async Task OpenDemoAsync(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<DemoCinema>().RunAsync(app.Lifetime.ApplicationStopping);
        foreach (var line in await app.Services.AddDemoAccountsAsync())
            Console.WriteLine("  " + line);
        Console.WriteLine($"  Open {app.Configuration["Urls"]?.Split(';')[0]}");
    }
}
