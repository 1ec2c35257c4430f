using System.Text.Json;

namespace CinemaSite.Data.History;

/// <summary>One value of a thing before and after; null where it was not, or is no longer.</summary>
public sealed record ToldChange(string Thing, string Value, string? Before, string? After);

public static class TellChanges
{
    /// <summary>Before and after of an entry side by side, value by value.</summary>
    public static IReadOnlyList<ToldChange> Told(this HistoryEntry entry)
    {
        var (before, after) = (Read(entry.Before), Read(entry.After));
        return
        [
            .. from key in before.Keys.Union(after.Keys)
               let was = before.GetValueOrDefault(key)
               let now = after.GetValueOrDefault(key)
               where !string.IsNullOrEmpty(was) || !string.IsNullOrEmpty(now)
               select new ToldChange(key.Thing, key.Value, was, now),
        ];
    }

    private static Dictionary<(string Thing, string Value), string?> Read(string json)
    {
        if (json == "")
            return [];

        using var document = JsonDocument.Parse(json);
        var values = new Dictionary<(string Thing, string Value), string?>();
        foreach (var thing in document.RootElement.EnumerateObject())
            foreach (var value in thing.Value.EnumerateObject())
                values[(thing.Name, value.Name)] = value.Value.GetString();
        return values;
    }
}
