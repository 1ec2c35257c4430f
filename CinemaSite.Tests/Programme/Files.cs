using System.Text.Json.Nodes;
using CinemaSite.Programme;

namespace CinemaSite.Tests.Programme;

/// <summary>Real files, and the same with something changed.</summary>
internal static class Files
{
    public static string Rio => Text("rio-savoy.json");

    public static string Curzon => Text("curzon-vista-2025-12-27.json");

    public static string CurzonSunday => Text("curzon-vista-2025-12-28.json");

    public static string Bhd => Text("bhd-seat-layout.json");

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Programme", "Data", name);

    public static string Text(string name) => File.ReadAllText(Path(name));

    public static string RioWith(Action<JsonArray> change)
    {
        var root = JsonNode.Parse(Rio)!;
        change(root["Events"]!.AsArray());
        return root.ToJsonString();
    }

    public static JsonNode Performance(this JsonArray events, int id) => events
        .SelectMany(e => e!["Performances"]!.AsArray())
        .Single(p => (int)p!["ID"]! == id)!;

    public static ProgrammeFile Csv(params string[] lines) =>
        ProgrammeReader.Read("film,year,runtime,certificate,auditorium,start,attributes,external id\n" + string.Join('\n', lines));
}
