using CinemaSite.Reporting.Issues;

namespace CinemaSite.Web;

/// <summary>The class that gives a state of a kept report its colour.</summary>
public static class IssueTones
{
    public static string Tone(this ReportState state) => state switch
    {
        ReportState.Done => "state-good",
        ReportState.Failed => "state-bad",
        ReportState.Cancelled => "quiet",
        _ => "state-info",
    };
}
