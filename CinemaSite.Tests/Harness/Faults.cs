using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CinemaSite.Tests.Harness;

/// <summary>Remembers what was logged as an error or worse.</summary>
public sealed class Faults : ILoggerProvider
{
    private readonly ConcurrentQueue<string> seen = new();

    public IReadOnlyCollection<string> Seen => seen;

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName, seen);

    public void Dispose() { }

    private sealed class Listener(string category, ConcurrentQueue<string> seen) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                seen.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
