using System.Text.Encodings.Web;
using System.Text.Json;
using CinemaSite.Data.History;

namespace CinemaSite.Programme;

/// <summary>Who imports, from which file; the history keeps both.</summary>
public sealed record ImportedFrom(Actor By, string FileName)
{
    private const int MostTold = 4000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How much was added and changed, and what exactly was changed.</summary>
    internal Deed Deed(string what, ImportReport report)
    {
        var changes = string.Join("; ", report.Changed);
        var told = new Dictionary<string, Dictionary<string, string>>
        {
            ["Programme"] = new()
            {
                ["Added"] = Count(report.Added),
                ["Changed"] = Count(report.Changed),
                ["Left"] = Count(report.Left),
                ["Changes"] = changes.Length > MostTold ? changes[..MostTold] + " ..." : changes,
            },
        };
        return new(what, "Programme", "", FileName, After: JsonSerializer.Serialize(told, Json));
    }

    private static string Count(IReadOnlyList<string> lines) => lines.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
