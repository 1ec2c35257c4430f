using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CinemaSite.Data.History;

/// <summary>What the tracked entities say has changed, value by value, before it is saved.</summary>
internal sealed class TrackedChanges
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is nobody's business, and what only repeats something else.</summary>
    private static readonly string[] Secrets = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "SecretHash", "KeyHash", "LastCode", "NameKey", "SecondNameKey", "LastNameKey", "EmailKey"];

    private readonly List<Change> changes = [];

    public bool IsEmpty => changes.Count == 0;

    public static TrackedChanges Of(ChangeTracker tracker)
    {
        var all = new TrackedChanges();
        foreach (var entry in tracker.Entries())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                all.changes.Add(Change.Of(entry));
        all.changes.RemoveAll(c => c.State == EntityState.Modified && c.Before.Count == 0);
        return all;
    }

    public static (string Kind, string Id) NameOf(EntityEntry entry) =>
        (entry.Metadata.ClrType.Name, string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties
            .Select(p => Convert.ToString(entry.Property(p.Name).CurrentValue, CultureInfo.InvariantCulture))));

    public string Before() => Write(changes.Where(c => c.State != EntityState.Added), c => c.Before);

    /// <summary>Asked for after saving, so that what is new has its id.</summary>
    public string After() => Write(changes.Where(c => c.State != EntityState.Deleted), c => c.After());

    private static string Write(IEnumerable<Change> changes, Func<Change, Dictionary<string, object?>> values)
    {
        var told = changes.Select(c => (c.Name, Values: values(c))).ToList();
        return told.Count == 0 ? "" : JsonSerializer.Serialize(told.ToDictionary(t => t.Name, t => t.Values), Json);
    }

    private sealed record Change(EntityEntry Entry, EntityState State, Dictionary<string, object?> Before)
    {
        public string Name { get => field ?? Told(Entry); init; }

        public static Change Of(EntityEntry entry) => entry.State switch
        {
            EntityState.Added => new(entry, entry.State, []),
            EntityState.Deleted => new(entry, entry.State, Values(Told(entry.Properties), p => p.OriginalValue)) { Name = Told(entry) },
            _ => new(entry, entry.State, Values(Told(entry.Properties).Where(Differs), p => p.OriginalValue)) { Name = Told(entry) },
        };

        public Dictionary<string, object?> After() => State == EntityState.Added
            ? Values(Told(Entry.Properties), p => p.CurrentValue)
            : Values(Entry.Properties.Where(p => Before.ContainsKey(p.Metadata.Name)), p => p.CurrentValue);

        private static string Told(EntityEntry entry) => NameOf(entry) is var (kind, id) ? $"{kind} {id}" : "";

        private static IEnumerable<PropertyEntry> Told(IEnumerable<PropertyEntry> properties) =>
            properties.Where(p => !p.Metadata.IsConcurrencyToken && !Secrets.Contains(p.Metadata.Name));

        private static bool Differs(PropertyEntry property) =>
            property.IsModified && Text(property.OriginalValue) as string != Text(property.CurrentValue) as string;

        private static Dictionary<string, object?> Values(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
            properties.ToDictionary(p => p.Metadata.Name, p => Text(value(p)));

        private static object? Text(object? value) => value switch
        {
            null => null,
            string text => text,
            DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            IEnumerable several => string.Join(", ", several.Cast<object?>().Select(Text)),
            IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
    }
}
