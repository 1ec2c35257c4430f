using CinemaSite.Data;
using Microsoft.Extensions.Options;

namespace CinemaSite.Web;

/// <summary>What this process does of the site's work, configured under "CinemaSite".</summary>
public sealed class RoleOptions
{
    public SiteRole Role { get; init; } = SiteRole.All;
}

public enum SiteRole
{
    All,

    /// <summary>Serves the pages, and leaves the jobs to a worker.</summary>
    Web,

    /// <summary>Runs the jobs, and serves nothing but its health.</summary>
    Worker,
}

public static class SiteRoles
{
    public static SiteRole Role(this IConfiguration configuration) => configuration.GetValue("CinemaSite:Role", SiteRole.All);

    /// <summary>Jobs:Enabled = false leaves the clock off.</summary>
    public static bool RunsJobs(this IConfiguration configuration) =>
        configuration.Role() != SiteRole.Web && configuration.GetValue("Jobs:Enabled", true);

    /// <summary>
    /// Why this process may not start, in a sentence, before it has touched anything; null when it may. Beside the embedded database jobs
    /// wait in the memory of one process: others would neither see them nor be seen.
    /// </summary>
    public static string? WhyNotStart(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (Exception e) when (e is OptionsValidationException or AggregateException)
        {
            return string.Join('\n', Faults(e).Select(fault => "A setting is wrong. " + fault));
        }

        if (app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.SqlServer)
            return null;

        var sole = app.Services.GetRequiredService<SoleUse>();
        return app.Configuration.Role() switch
        {
            SiteRole.All when !app.Configuration.RunsJobs() || sole.TryTake() => null,
            SiteRole.All =>
                $"Another process of the site uses the database {sole.File}. Beside the embedded database jobs wait in the memory of one process, so only one may run: "
                + "stop the other one, or set Database:Provider to SqlServer for several.",
            var role =>
                $"CinemaSite:Role is {role}, for several processes. Beside the embedded database jobs wait in the memory of one process, so the others would never hear of them: "
                + "set CinemaSite:Role to All, or Database:Provider to SqlServer.",
        };
    }

    private static IEnumerable<string> Faults(Exception e) => e switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Faults),
        OptionsValidationException wrong => wrong.Failures,
        _ => [e.Message],
    };
}
