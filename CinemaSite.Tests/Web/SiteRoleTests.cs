using System.Diagnostics;
using CinemaSite.Tests.Concurrency;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Web;

public sealed class SiteRoleTests : IAsyncDisposable
{
    private readonly TheSite books = new();

    [Theory]
    [InlineData("Web"), InlineData("Worker")]
    public async Task Beside_the_embedded_database_there_is_no_second_process_to_leave_work_to(string role)
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server keeps the jobs for several processes.");
        var (code, said) = await RunAsync("--CinemaSite:Role", role);

        Assert.Equal(1, code);
        Assert.StartsWith($"CinemaSite:Role is {role}, for several processes.", said, StringComparison.Ordinal);
        Assert.EndsWith("set CinemaSite:Role to All, or Database:Provider to SqlServer.\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Email:Transport", "Smtp", "Email:Host names no mail server."), InlineData("Backup:DaysKept", "0", "DaysKept must be between 1 and 3650.")]
    public async Task A_wrong_setting_is_named_before_anything_is_touched(string setting, string value, string fault)
    {
        var (code, said) = await RunAsync("--" + setting, value);

        Assert.Equal(1, code);
        Assert.StartsWith("A setting is wrong. ", said, StringComparison.Ordinal);
        Assert.Contains(fault, said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_second_process_on_the_embedded_database_says_why_it_does_not_start_and_commands_go_on_working()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server keeps the jobs for several processes.");
        await using (await ASiteToKill.StartAsync(books, ("Jobs:Enabled", "true")))
        {
            var (code, said) = await RunAsync("--Jobs:Enabled", "true");
            Assert.Equal(1, code);
            Assert.StartsWith("Another process of the site uses the database ", said, StringComparison.Ordinal);

            Assert.Equal((0, ""), await RunAsync("verify"));
        }

        // The first one was killed, and left nothing behind that would keep this one out.
        await using var again = await ASiteToKill.StartAsync(books, ("Jobs:Enabled", "true"));
    }

    public ValueTask DisposeAsync() => books.DisposeAsync();

    private static string ContentRoot => Path.GetDirectoryName(typeof(Program).Assembly.Location)!;

    /// <summary>Runs the program until it ends by itself; answers its exit code and what it said on the error stream.</summary>
    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all =
        [
            typeof(Program).Assembly.Location, .. arguments.Where(a => a == "verify"), "--environment", "Development", "--urls", "http://127.0.0.1:0",
            "--contentRoot", ContentRoot, .. books.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value }), .. arguments.Where(a => a != "verify"),
        ];
        Array.ForEach(all, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        await output;
        return (process.ExitCode, await error);
    }
}
