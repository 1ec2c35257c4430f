using System.ComponentModel;
using System.Diagnostics;

namespace CinemaSite.Tests.Harness;

/// <summary>The Python that the tests run their mail server with: scripts/mailserver finds or installs it.</summary>
internal static class PythonWithMail
{
    private static readonly Lazy<Task<string?>> Found = new(SearchAsync);

    public static async Task<string> FindAsync() => await Found.Value ?? throw new InvalidOperationException(
        "No Python with aiosmtpd was found to run the mail server of the tests. Run scripts/mailserver, which finds or installs one "
        + "(Debian's python3-aiosmtpd), or set CINEMA_PYTHON to the path of one.");

    private static async Task<string?> SearchAsync()
    {
        foreach (var python in new[] { Environment.GetEnvironmentVariable("CINEMA_PYTHON"), "python3", "/usr/bin/python3" })
            if (!string.IsNullOrEmpty(python) && await HasAiosmtpdAsync(python))
                return python;
        return null;
    }

    private static async Task<bool> HasAiosmtpdAsync(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
