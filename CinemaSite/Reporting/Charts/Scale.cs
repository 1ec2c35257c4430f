namespace CinemaSite.Reporting.Charts;

/// <summary>Round numbers that hold all values and zero between them.</summary>
public sealed record Scale(long Min, long Max, long Step)
{
    public IEnumerable<long> Ticks
    {
        get
        {
            for (var tick = Min; tick <= Max; tick += Step)
                yield return tick;
        }
    }

    /// <summary>Where a value is between <see cref="Min"/> (0) and <see cref="Max"/> (1).</summary>
    public double At(long value) => (double)(value - Min) / (Max - Min);

    /// <param name="steps">As many, or a few less or more.</param>
    public static Scale Of(IReadOnlyCollection<long> values, int steps)
    {
        var (least, most) = (values.Append(0).Min(), values.Append(0).Max());
        var step = RoundUp(Math.Max(1, Math.Ceiling((most - (decimal)least) / steps)));
        var (min, max) = ((long)(Math.Floor(least / (decimal)step) * step), (long)(Math.Ceiling(most / (decimal)step) * step));
        return new(min, Math.Max(max, min + step), step);
    }

    /// <summary>The next of 1, 2, 2.5, 5 and 10 times a power of ten.</summary>
    private static long RoundUp(decimal least)
    {
        for (var power = 1m; ; power *= 10)
            foreach (var step in new[] { power, 2 * power, 2.5m * power, 5 * power })
                if (step >= least && step == Math.Floor(step))
                    return (long)step;
    }
}
