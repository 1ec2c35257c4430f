using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CinemaSite.Reporting.Reports;

namespace CinemaSite.Reporting.Issues;

/// <summary>A report as it is kept. It never stands in a page as it is, so its letters need no escaping.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true, // What follows from the rest: a period's days, and the period before.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Report report) => JsonSerializer.Serialize(report, Options);

    public static Report Read(string body) =>
        JsonSerializer.Deserialize<Report>(body, Options) ?? throw new InvalidOperationException("A kept report is empty.");
}
