namespace CinemaSite.Web;

/// <summary>What the site's program does besides serving: `import FILE`, `create-admin EMAIL`.</summary>
public static class Commands
{
    /// <summary>Runs the command that the arguments name and answers its exit code; null when they name none.</summary>
    public static Task<int?> RunCommandAsync(this WebApplication app, string[] args) => args switch
    {
        ["create-admin", ..] => Code(CreateAdminCommand.RunAsync(app.Services, args, HiddenInput.Ask, Console.Out, Console.Error)),
        _ => Task.FromResult<int?>(null),
    };

    private static async Task<int?> Code(Task<int> command) => await command;
}
