using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CinemaSite.Data.History;

/// <summary>
/// One change by staff: what, who, when, before and after. Entries are only ever added. Each carries the hash of the one
/// before it, so an entry that was edited, taken out or put in shows.
/// </summary>
public class HistoryEntry
{
    private HistoryEntry() { }

    /// <summary>Its place in the chain, from 1, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for a command of the site.</summary>
    public int? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    /// <summary>What was done, in English; the key of its translation ("Changed the film").</summary>
    public string What { get; private set; } = "";

    /// <summary>What kind of thing it was done to: the name of its class.</summary>
    public string Subject { get; private set; } = "";

    public string SubjectId { get; private set; } = "";

    /// <summary>What people call it, as it was at the time: the film's title, the code.</summary>
    public string SubjectName { get; private set; } = "";

    /// <summary>JSON: the values that changed, as they were; empty for something new.</summary>
    public string Before { get; private set; } = "";

    /// <summary>JSON: the same as they are now; empty for something deleted.</summary>
    public string After { get; private set; } = "";

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    internal static HistoryEntry Follow(int number, string previousHash, Actor by, Deed deed)
    {
        var entry = new HistoryEntry
        {
            Number = number,
            At = new DateTime(by.Now.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
            UserId = by.UserId,
            UserName = by.Name,
            What = deed.What,
            Subject = deed.Subject,
            SubjectId = deed.SubjectId,
            SubjectName = deed.SubjectName.Length > 200 ? deed.SubjectName[..200] : deed.SubjectName,
            Before = deed.Before,
            After = deed.After,
            PreviousHash = previousHash,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>SHA-256 over every field with its length before it, so that no two entries can read the same.</summary>
    public string ComputeHash()
    {
        string[] fields =
        [
            Number.ToString(CultureInfo.InvariantCulture), At.Ticks.ToString(CultureInfo.InvariantCulture),
            UserId?.ToString(CultureInfo.InvariantCulture) ?? "", UserName, What, Subject, SubjectId, SubjectName, Before, After, PreviousHash,
        ];
        var text = string.Concat(fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Length}:{f};")));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>What was done to what. See <see cref="HistoryEntry"/> for the fields.</summary>
public sealed record Deed(string What, string Subject, string SubjectId, string SubjectName, string Before = "", string After = "")
{
    /// <summary>The same deed, telling one value before and after.</summary>
    public Deed Telling(string value, string before, string after) => this with
    {
        Before = before == "" ? "" : Told(value, before),
        After = after == "" ? "" : Told(value, after),
    };

    /// <summary>The same deed, telling several values before and after.</summary>
    public Deed Telling(params IReadOnlyList<(string Value, string Before, string After)> values) => this with
    {
        Before = Told(values.Where(v => v.Before != "").Select(v => (v.Value, v.Before))),
        After = Told(values.Where(v => v.After != "").Select(v => (v.Value, v.After))),
    };

    private string Told(IEnumerable<(string Value, string Text)> values) => JsonSerializer.Serialize(
        new Dictionary<string, Dictionary<string, string>> { [$"{Subject} {SubjectId}"] = values.ToDictionary(v => v.Value, v => v.Text) }, TrackedChanges.Json);

    private string Told(string value, string text) => JsonSerializer.Serialize(
        new Dictionary<string, Dictionary<string, string>> { [$"{Subject} {SubjectId}"] = new() { [value] = text } }, TrackedChanges.Json);
}

/// <summary>The one row that says how long the history is. Writing it is what makes writers wait for each other.</summary>
public class HistoryHead
{
    public int Id { get; private set; }

    public int Last { get; private set; }
}
