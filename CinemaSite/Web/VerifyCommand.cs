using CinemaSite.Reporting;

namespace CinemaSite.Web;

/// <summary><c>verify</c>: exit code 0 when the books and the history are in order, 1 with a line for each breach when not.</summary>
public static class VerifyCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter error, CancellationToken ct = default)
    {
        using var scope = services.CreateScope();
        var breaches = await scope.ServiceProvider.GetRequiredService<VerifyBooks>().RunAsync(ct);
        foreach (var breach in breaches)
            await error.WriteLineAsync(breach);
        await output.WriteLineAsync(breaches.Count == 0
            ? "The books are in order, and the history is as it was written."
            : $"{breaches.Count} {(breaches.Count == 1 ? "breach" : "breaches")}.");
        return breaches.Count == 0 ? 0 : 1;
    }
}
