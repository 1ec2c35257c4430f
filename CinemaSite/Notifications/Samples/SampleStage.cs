using CinemaSite.Data;

namespace CinemaSite.Notifications.Samples;

/// <summary>The demo cinema for one language, in which samples are played (<see cref="IMailSample"/>).</summary>
public sealed class SampleStage(IServiceProvider services, SampleClock clock, string language)
{
    /// <summary>"en" or "es", what the people of the sample read.</summary>
    public string Language { get; } = language;

    /// <summary>UTC. It stands still but for what a sample waits.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Wait(TimeSpan time) => clock.Advance(time);

    /// <summary>Each operation in a scope of its own and in the language of its people, as requests have.</summary>
    public async Task<T> RunAsync<TOperation, T>(Func<TOperation, Task<T>> use) where TOperation : notnull
    {
        using var _ = Cultures.Speak(Language);
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    public Task RunAsync<TOperation>(Func<TOperation, Task> use) where TOperation : notnull => RunAsync<TOperation, bool>(async operation =>
    {
        await use(operation);
        return true;
    });
}

/// <summary>The clock of a sample cinema.</summary>
public sealed class SampleClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public void Advance(TimeSpan time) => now += time;

    public override DateTimeOffset GetUtcNow() => now;
}
