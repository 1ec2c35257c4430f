using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CinemaSite.Tests.Harness.FakeStripe;

/// <summary>The fields of a request, "line_items[0][quantity]" and so on.</summary>
public sealed record StripeForm(IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public string? this[string name] => Fields.FirstOrDefault(f => f.Key == name).Value;

    /// <summary>The same for the same fields, in whatever order they came.</summary>
    public string Fingerprint { get; } = string.Join('&', Fields.Select(f => $"{f.Key}={f.Value}").Order(StringComparer.Ordinal));

    public bool Expands(string what) => Fields.Any(f => f.Key.StartsWith("expand[", StringComparison.Ordinal) && f.Value == what);

    public long Number(string name) => long.Parse(this[name] ?? throw StripeRefusalException.Missing(name), CultureInfo.InvariantCulture);

    public string Text(string name) => this[name] is { Length: > 0 } value ? value : throw StripeRefusalException.Missing(name);

    public DateTime Time(string name) => DateTimeOffset.FromUnixTimeSeconds(Number(name)).UtcDateTime;

    /// <summary>What stands under "metadata[...]".</summary>
    public Dictionary<string, string> Metadata => Fields.Where(f => f.Key.StartsWith("metadata[", StringComparison.Ordinal))
        .ToDictionary(f => f.Key["metadata[".Length..^1], f => f.Value);

    public static async Task<StripeForm> ReadAsync(HttpRequest request) => new(
    [
        .. request.Query.SelectMany(q => q.Value.Select(v => KeyValuePair.Create(Plain(q.Key), v!))),
        .. request.HasFormContentType
            ? (await request.ReadFormAsync()).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(Plain(f.Key), v!)))
            : [],
    ]);

    private static string Plain(string name) => Uri.UnescapeDataString(name);
}

/// <summary>An answer that is not 200.</summary>
public sealed class StripeRefusalException(int status, string type, string message, string? code = null, string? param = null) : Exception(message)
{
    public int Status => status;

    public object Body => new { error = new { type, message = Message, code, param } };

    public static StripeRefusalException Invalid(string message, string? param = null, string? code = null) =>
        new(400, "invalid_request_error", message, code, param);

    public static StripeRefusalException Missing(string name) => Invalid($"Missing required param: {name}.", name, "parameter_missing");

    public static StripeRefusalException NotFound(string what) => new(404, "invalid_request_error", $"No such {what}", "resource_missing", "id");
}
