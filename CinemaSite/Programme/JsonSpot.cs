using System.Globalization;
using System.Text.Json;

namespace CinemaSite.Programme;

/// <summary>
/// An object of a JSON file that knows where it stands. What is absent or null is empty; what is of another type than
/// wanted becomes a problem of the file, never an exception.
/// </summary>
internal sealed class JsonSpot(JsonElement element, string path, List<ProgrammeProblem> problems)
{
    /// <summary>Said behind the place in messages, so that a person knows it: the title of the film.</summary>
    public string Label { get; set; } = "";

    public string Where => Label.Length == 0 ? path : $"{path} ({Label})";

    public void Problem(string message) => problems.Add(new(Where, message));

    public bool Has(string name) => Get(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsObject(string name) => Get(name).ValueKind == JsonValueKind.Object;

    /// <summary>A text, or a number as it is written.</summary>
    public string Text(string name)
    {
        var value = Get(name);
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Clean(value, name);
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return "";
            default:
                Problem($"{name} should be a text");
                return "";
        }
    }

    /// <summary>A whole number, also one that is written as a text.</summary>
    public int? Number(string name)
    {
        var text = Text(name);
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;

        Problem($"{name} should be a whole number, not \"{text}\"");
        return null;
    }

    /// <summary>"Y" and true are set.</summary>
    public bool Flag(string name)
    {
        var value = Get(name);
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : Text(name).Equals("Y", StringComparison.OrdinalIgnoreCase);
    }

    public JsonSpot Child(string name)
    {
        var value = Get(name);
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
            Problem($"{name} should be an object");
        return new(value, path.Length == 0 ? name : $"{path}.{name}", problems) { Label = Label };
    }

    public IEnumerable<JsonSpot> Items(string name)
    {
        var list = path.Length == 0 ? name : $"{path}.{name}";
        foreach (var (item, i) in Elements(name))
        {
            var spot = new JsonSpot(item, $"{list}[{i}]", problems) { Label = Label };
            if (item.ValueKind == JsonValueKind.Object)
                yield return spot;
            else
                spot.Problem("should be an object");
        }
    }

    public IEnumerable<string> Texts(string name) =>
        from e in Elements(name)
        where e.Item.ValueKind is JsonValueKind.String or JsonValueKind.Number
        select e.Item.ValueKind == JsonValueKind.String ? Clean(e.Item, name) : e.Item.GetRawText();

    private IEnumerable<(JsonElement Item, int Index)> Elements(string name)
    {
        var value = Get(name);
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Select((item, i) => (item, i));
        if (Has(name))
            Problem($"{name} should be a list");
        return [];
    }

    private string Clean(JsonElement text, string name) => Whole(name, () => Wording.Clean(text.GetString()!)) ?? "";

    private JsonElement Get(string name) => Whole(name, () =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default);

    /// <summary>JSON may escape half of a surrogate pair; the reader takes it and throws only when the text is asked for.</summary>
    private T? Whole<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            Problem($"{name} holds half a character");
            return default;
        }
    }
}
