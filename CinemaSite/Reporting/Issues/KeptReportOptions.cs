using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Reporting.Issues;

/// <summary>Reports that were sent or made by a job, configured under "Reports".</summary>
public sealed class KeptReportOptions
{
    /// <summary>For how long they can be fetched: a year and a month, so that a month can be laid beside the same of the year before.</summary>
    [Range(7, 3650)]
    public int DaysKept { get; init; } = 400;
}
