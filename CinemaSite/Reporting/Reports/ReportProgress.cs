namespace CinemaSite.Reporting.Reports;

/// <summary>
/// Where the maker of a report says how far it has come, between two of its queries. Somebody listens when the report is made
/// by a job, and may call it off there by an exception; else nothing happens.
/// </summary>
public sealed class ReportProgress
{
    private Func<int, int, Task> heard = (_, _) => Task.CompletedTask;

    /// <param name="done">Steps that are done, of as many as there are.</param>
    public Task ReachedAsync(int done, int of) => heard(done, of);

    internal void Listen(Func<int, int, Task> hears) => heard = hears;
}
