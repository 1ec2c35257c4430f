namespace CinemaSite.Tests.Harness.FakeStripe;

/// <summary>
/// Stripe's memory of idempotency keys: the first answer counts for a day, errors of the server included; a request that was
/// refused before it began is forgotten; other fields under the same key are refused.
/// </summary>
public sealed class StripeKeys(TimeProvider clock)
{
    private readonly Dictionary<string, Known> known = [];

    public async Task<StripeAnswer> AnswerAsync(string? key, string step, StripeForm form, Func<Task<StripeAnswer>> work)
    {
        if (key is null)
            return await TryAsync(work);

        var fingerprint = $"{step}?{form.Fingerprint}";
        var first = new TaskCompletionSource<StripeAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (known)
        {
            if (known.TryGetValue(key, out var seen) && seen.At > clock.GetUtcNow().AddDays(-1))
                return seen.Fingerprint != fingerprint ? OtherFields : seen.Answer.IsCompleted ? seen.Answer.Result : InProgress;
            known[key] = new(fingerprint, first.Task, clock.GetUtcNow());
        }

        var answer = await TryAsync(work);
        if (answer.Status is >= 400 and < 500)
            lock (known)
                known.Remove(key);
        first.SetResult(answer);
        return answer;
    }

    private static StripeAnswer OtherFields => new(400, new
    {
        error = new { type = "idempotency_error", message = "Keys for idempotent requests can only be used with the same parameters they were first used with." },
    });

    private static StripeAnswer InProgress => new(409, new
    {
        error = new { type = "idempotency_error", code = "idempotency_key_in_use", message = "There is currently another in-progress request using this Idempotent Key." },
    });

    private static async Task<StripeAnswer> TryAsync(Func<Task<StripeAnswer>> work)
    {
        try
        {
            return await work();
        }
        catch (StripeRefusalException refusal)
        {
            return new(refusal.Status, refusal.Body);
        }
    }

    private sealed record Known(string Fingerprint, Task<StripeAnswer> Answer, DateTimeOffset At);
}

/// <summary>A status and what is written as JSON.</summary>
public sealed record StripeAnswer(int Status, object Body);
