namespace CinemaSite.Web;

/// <summary>Something that happens by the clock: an operation, when it is asked to look for work (cron, UTC), and what it does in a sentence.</summary>
/// <param name="Does">English, the key of its translation.</param>
public sealed record RecurringJob(
    string Id, Type Operation, string Cron, string Does, Func<IServiceProvider, CancellationToken, Task> Run)
{
    public static RecurringJob Of<TOperation>(string id, string cron, Func<TOperation, CancellationToken, Task> run, string does)
        where TOperation : notnull =>
        new(id, typeof(TOperation), cron, does, (services, ct) => run(services.GetRequiredService<TOperation>(), ct));

    /// <summary>Runs it once, now, in a scope of its own.</summary>
    public async Task RunAsync(IServiceProvider services, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        await Run(scope.ServiceProvider, ct);
    }
}
