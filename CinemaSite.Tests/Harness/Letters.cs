using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CinemaSite.Notifications;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Harness;

/// <summary>The post room of a test: jobs wait until they are asked for, and mail is kept instead of sent.</summary>
public sealed partial class Letters : IBackgroundJobClient, IMailer
{
    private readonly ConcurrentQueue<Job> waiting = new();

    public ConcurrentQueue<Mail> Sent { get; } = new();

    public int Waiting => waiting.Count;

    public void Use(IServiceCollection services) => services.AddSingleton<IBackgroundJobClient>(this).AddSingleton<IMailer>(this);

    public string Create(Job job, IState state)
    {
        waiting.Enqueue(job);
        return $"{waiting.Count}";
    }

    public bool ChangeState(string jobId, IState state, string expectedState) => false;

    public Task SendAsync(Mail mail, CancellationToken ct)
    {
        Sent.Enqueue(mail);
        return Task.CompletedTask;
    }

    /// <summary>Runs the waiting jobs and answers what they sent.</summary>
    public async Task<IReadOnlyList<Mail>> DeliverAsync(IServiceProvider services)
    {
        Sent.Clear();
        while (waiting.TryDequeue(out var job))
        {
            await using var scope = services.CreateAsyncScope();
            await (Task)job.Method.Invoke(scope.ServiceProvider.GetRequiredService(job.Type), [.. job.Args])!;
        }

        return [.. Sent];
    }

    /// <summary>Path and query of the first link in a mail's text.</summary>
    public static string LinkIn(Mail mail) => new Uri(Link().Match(mail.Text).Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
