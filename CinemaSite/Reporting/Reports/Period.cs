namespace CinemaSite.Reporting.Reports;

/// <summary>Business dates of a cinema, the first and the last included.</summary>
public sealed record Period(DateOnly First, DateOnly Last)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>As many days directly before it: what it is compared with.</summary>
    public Period Before => new(First.AddDays(-Days), First.AddDays(-1));

    public IEnumerable<DateOnly> AllDays() => Enumerable.Range(0, Days).Select(First.AddDays);
}
