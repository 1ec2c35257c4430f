using CinemaSite.Data;

namespace CinemaSite.Web;

/// <summary>What the site's program does besides serving: `import FILE`, `create-admin EMAIL`, `verify`, `backup`, `benchmark`.</summary>
public static class Commands
{
    /// <summary>Runs the command that the arguments name and answers its exit code; null when they name none.</summary>
    public static async Task<int?> RunCommandAsync(this WebApplication app, string[] args)
    {
        switch (args)
        {
            case ["import", .. var rest]:
                await app.Services.MigrateAsync();
                return await ImportCommand.RunAsync(app.Services, rest, Console.Out, Console.Error);
            case ["create-admin", .. var rest]:
                await app.Services.MigrateAsync();
                return await CreateAdminCommand.RunAsync(app.Services, rest, HiddenInput.Ask, Console.Out, Console.Error);
            case ["verify", ..]:
                await app.Services.MigrateAsync();
                return await VerifyCommand.RunAsync(app.Services, Console.Out, Console.Error);
            case ["backup", ..]:
                return await BackupCommand.RunAsync(app.Services, Console.Out, Console.Error);
            case ["benchmark", .. var rest]:
                return await BenchmarkCommand.RunAsync(rest, Console.Out);
            default:
                return null;
        }
    }
}
