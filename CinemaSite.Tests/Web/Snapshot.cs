using System.Collections;
using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Data.Runs;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Web;

/// <summary>
/// What the database says, row by row, without what differs from one run to the next: keys and what is drawn by lot, the very
/// moment of what happened (but not whether it did), and how often something was tried.
/// </summary>
internal static class Snapshot
{
    private static readonly string[] Tries = ["Attempts", "Failures", "LastError", "Turn"];

    public static async Task<IReadOnlyList<string>> OfAsync(CinemaDbContext db)
    {
        List<string> rows = [];
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.ClrType != typeof(JobRun) && e.ClrType.Namespace!.StartsWith("CinemaSite.", StringComparison.Ordinal)))
        {
            var properties = entity.GetProperties()
                .Where(p => p.PropertyInfo is not null && !p.IsForeignKey() && !Tries.Contains(p.Name) && !IsDrawnByLot(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
            var isNumbered = entity.FindPrimaryKey() is { Properties: [{ ClrType: var type }] } && type == typeof(int);
            foreach (var row in (IEnumerable)typeof(Snapshot).GetMethod(nameof(Rows))!.MakeGenericMethod(entity.ClrType).Invoke(null, [db])!)
                rows.Add($"{entity.ClrType.Name}: {string.Join(", ", properties.Where(p => !(isNumbered && p.IsPrimaryKey())).Select(p => $"{p.Name}={Say(p.PropertyInfo!.GetValue(row))}"))}");
        }

        rows.Sort(StringComparer.Ordinal);
        return await Task.FromResult(rows);
    }

    public static IEnumerable Rows<T>(CinemaDbContext db) where T : class => db.Set<T>().AsNoTracking().ToList();

    private static bool IsDrawnByLot(string name) =>
        name.EndsWith("Hash", StringComparison.Ordinal) || name.EndsWith("Key", StringComparison.Ordinal) && name != "NameKey"
        || name.EndsWith("Stamp", StringComparison.Ordinal) || name is "MessageId" or "Code" or "Outcome" or "ProviderRefund" or "SubjectId" or "Reference";

    private static string Say(object? value) => value switch
    {
        null => "",
        DateTime => "then",
        byte[] => "bytes",
        string text => text,
        bool yes => yes ? "yes" : "no",
        IEnumerable several => string.Join('+', several.Cast<object>()),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };
}
