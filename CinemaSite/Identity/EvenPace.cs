using System.Diagnostics;

namespace CinemaSite.Identity;

/// <summary>An answer leaves on a whole beat, so that how long it took does not tell what was found on the way.</summary>
internal static class EvenPace
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    public static async Task<T> KeepAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            var spent = Stopwatch.GetElapsedTime(start);
            await Task.Delay(TimeSpan.FromTicks(Beat.Ticks - spent.Ticks % Beat.Ticks), CancellationToken.None);
        }
    }
}
