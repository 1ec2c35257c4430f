using Hangfire;
using Hangfire.Storage;

namespace CinemaSite.Web;

/// <summary>Jobs whose last run came to nothing, by the names of <see cref="Jobs"/>.</summary>
public sealed class FailedJobs(JobStorage storage)
{
    public IReadOnlyList<string> Names()
    {
        using var connection = storage.GetConnection();
        return [.. connection.GetRecurringJobs().Where(job => job.LastJobState == "Failed" || job.Error is not null).Select(job => job.Id).Order(StringComparer.Ordinal)];
    }
}
