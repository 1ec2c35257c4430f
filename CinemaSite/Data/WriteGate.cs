using System.Collections.Concurrent;

namespace CinemaSite.Data;

/// <summary>
/// SQLite has one writer at a time, and its driver waits for it by blocking a thread, unfairly. Writers of this process
/// queue here instead, in order and without a thread. Other databases need none.
/// </summary>
internal static class WriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    public static async Task<IDisposable> EnterAsync(string database, CancellationToken ct)
    {
        var gate = Gates.GetOrAdd(database, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(ct);
        return new Pass(gate);
    }

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
