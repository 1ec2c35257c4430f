using System.Collections.Concurrent;

namespace CinemaSite.Ticketing;

/// <summary>How many codes somebody at the door tried within the last minute that are no ticket's.</summary>
public sealed class UnknownCodes
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Queue<DateTime>> tried = new(StringComparer.Ordinal);

    /// <summary>Counts one more; false when there were <paramref name="most"/> already.</summary>
    public bool TryCount(string who, int most, DateTime now)
    {
        var times = tried.GetOrAdd(who, _ => new Queue<DateTime>());
        lock (times)
        {
            while (times.TryPeek(out var first) && first <= now - Window)
                times.Dequeue();
            if (times.Count >= most)
                return false;

            times.Enqueue(now);
            return true;
        }
    }
}
