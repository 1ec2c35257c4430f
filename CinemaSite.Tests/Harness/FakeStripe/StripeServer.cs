using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinemaSite.Tests.Harness.FakeStripe;

/// <summary>
/// Stripe on a port of this machine. It keeps its books, answers a key that it saw before with what it said then, and can be
/// told to fail at a step, "POST /v1/refunds".
/// </summary>
public sealed partial class StripeServer : IAsyncDisposable
{
    public const string SecretKey = "sk_test_cinema";
    public const string WebhookSecret = "whsec_cinema";

    private readonly WebApplication server;
    private readonly StripeApi api;
    private readonly StripeKeys keys;
    private readonly ConcurrentQueue<string> calls = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<StripeFault>> faults = new();

    private int busy;

    private StripeServer(WebApplication server, TimeProvider clock)
    {
        this.server = server;
        Books = new(clock);
        api = new(Books);
        keys = new(clock);
        server.Run(ServeAsync);
    }

    public StripeBooks Books { get; }

    public Uri Address { get; private set; } = null!;

    /// <summary>The steps it was asked for, in order.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    /// <summary>The key that the account has.</summary>
    public string Key { get; set; } = SecretKey;

    /// <summary>What is <see cref="StripeFault.Slow"/> takes until this is set.</summary>
    public TaskCompletionSource Haste { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>As if the cable were cut: nothing that is asked for arrives.</summary>
    public bool IsOutOfReach { get; set; }

    /// <summary>Runs when a step was asked for and nothing has happened yet.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs when a step has taken effect and its answer is not yet out.</summary>
    public Func<string, Task> After { get; set; } = _ => Task.CompletedTask;

    public static async Task<StripeServer> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var stripe = new StripeServer(builder.Build(), clock);
        await stripe.server.StartAsync();
        stripe.Address = new(stripe.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return stripe;
    }

    /// <summary>The site takes its money here.</summary>
    public TheSite ServeTo(TheSite site) => site
        .With("Payments:Provider", "Stripe")
        .With("Payments:Stripe:SecretKey", SecretKey)
        .With("Payments:Stripe:WebhookSecret", WebhookSecret)
        .With("Payments:Stripe:ApiBase", Address.ToString().TrimEnd('/'))
        .With("Payments:Stripe:Retries", "0")
        .With("Payments:Stripe:TimeoutSeconds", "3");

    /// <summary>The next times that a step is asked for, this goes wrong.</summary>
    public void Fail(string step, params StripeFault[] next)
    {
        foreach (var fault in next)
            faults.GetOrAdd(step, _ => new()).Enqueue(fault);
    }

    /// <summary>Waits until it has nothing in hand.</summary>
    public async Task IdleAsync()
    {
        while (busy > 0)
            await Task.Delay(10);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref busy);
        try
        {
            await AnswerAsync(context);
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (IsOutOfReach)
        {
            context.Abort();
            return;
        }

        var id = Id().Match(context.Request.Path).Value;
        var step = $"{context.Request.Method} {(id == "" ? context.Request.Path : context.Request.Path.Value!.Replace(id, "{id}", StringComparison.Ordinal))}";
        calls.Enqueue(step);
        await Before(step);
        var form = await StripeForm.ReadAsync(context.Request);
        var fault = faults.TryGetValue(step, out var next) && next.TryDequeue(out var f) ? f : StripeFault.None;
        if (fault == StripeFault.Unavailable)
        {
            context.Response.StatusCode = 503;
            return;
        }

        var answer = context.Request.Headers.Authorization == $"Bearer {Key}"
            ? await keys.AnswerAsync(context.Request.Headers["Idempotency-Key"], step, form, () => DoAsync(step, id, form, fault))
            : new(401, new { error = new { type = "invalid_request_error", message = "Invalid API Key provided: sk_test_******" } });
        await After(step);
        if (fault == StripeFault.NoAnswer)
        {
            context.Abort();
            return;
        }

        if (fault == StripeFault.Hangs)
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Response.StatusCode = answer.Status;
        await context.Response.WriteAsJsonAsync(answer.Body);
    }

    private async Task<StripeAnswer> DoAsync(string step, string id, StripeForm form, StripeFault fault)
    {
        var broken = new StripeAnswer(500, new { error = new { type = "api_error", message = "An unknown error occurred" } });
        if (fault == StripeFault.BreaksBefore)
            return broken;
        if (fault == StripeFault.Slow)
            await Haste.Task;

        var body = api.Answer(step, id, form);
        return fault == StripeFault.BreaksAfter ? broken : new(200, body);
    }

    [GeneratedRegex(@"\b(cs|pi|re|du)_test_\w+")]
    private static partial Regex Id();
}

public enum StripeFault
{
    None,

    /// <summary>500, and nothing happened. The key answers 500 from now on.</summary>
    BreaksBefore,

    /// <summary>It happened, and the answer is 500. The key answers 500 from now on.</summary>
    BreaksAfter,

    /// <summary>It happened, and the line goes dead.</summary>
    NoAnswer,

    /// <summary>It happened, and the answer comes when nobody waits for it any more.</summary>
    Hangs,

    /// <summary>503 from some machine before Stripe: nothing happened, nothing is remembered.</summary>
    Unavailable,

    /// <summary>It takes its time.</summary>
    Slow,
}
