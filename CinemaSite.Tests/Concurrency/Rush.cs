using System.Collections.Concurrent;

namespace CinemaSite.Tests.Concurrency;

/// <summary>Somebody who wants seats and gets as far as the button, then presses it.</summary>
internal interface IBuyer
{
    /// <summary>Comes to the button. An answer means that the way there ended earlier.</summary>
    Task<Answer?> ArriveAsync();

    Task<Answer> PressAsync();
}

/// <summary>What a buyer was told: these seats are yours, or why not, or something no customer should ever see.</summary>
internal abstract record Answer
{
    internal sealed record Yours(string Reference, IReadOnlyList<int> Seats) : Answer;

    internal sealed record Refused(string Why) : Answer;

    internal sealed record Broken(string What) : Answer;
}

/// <summary>Many buyers who all press the button at the same instant.</summary>
internal sealed record Rush(IReadOnlyList<Answer> Answers)
{
    private const int ArrivingAtOnce = 16;

    public IReadOnlyList<Answer.Yours> Winners => [.. Answers.OfType<Answer.Yours>()];

    public IReadOnlyList<string> Refusals => [.. Answers.OfType<Answer.Refused>().Select(r => r.Why)];

    public IReadOnlyList<string> Broken => [.. Answers.OfType<Answer.Broken>().Select(b => b.What)];

    /// <summary>The seats that were promised to more than one buyer.</summary>
    public IReadOnlyList<int> PromisedTwice =>
        [.. Winners.SelectMany(w => w.Seats).CountBy(seat => seat).Where(seat => seat.Value > 1).Select(seat => seat.Key)];

    public static async Task<Rush> OfAsync(IEnumerable<IBuyer> buyers)
    {
        var answers = new ConcurrentBag<Answer>();
        var atTheButton = new ConcurrentBag<IBuyer>();
        await Parallel.ForEachAsync(buyers, new ParallelOptions { MaxDegreeOfParallelism = ArrivingAtOnce }, async (buyer, _) =>
        {
            if (await buyer.ArriveAsync() is { } answer)
                answers.Add(answer);
            else
                atTheButton.Add(buyer);
        });

        var now = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var presses = atTheButton.Select(async buyer =>
        {
            await now.Task;
            answers.Add(await buyer.PressAsync());
        }).ToList();
        now.SetResult();
        await Task.WhenAll(presses);
        return new([.. answers]);
    }
}
