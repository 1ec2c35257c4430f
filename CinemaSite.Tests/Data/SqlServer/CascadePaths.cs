using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CinemaSite.Tests.Data.SqlServer;

/// <summary>
/// SQL Server refuses a foreign key that deletes or blanks rows (error 1785) where they could be reached from one table in more
/// than one way, or from themselves.
/// </summary>
internal sealed class CascadePaths(IModel model)
{
    private readonly ILookup<string, (string Key, string Table)> reached = model.GetEntityTypes()
        .SelectMany(type => type.GetForeignKeys())
        .Where(key => !IsWithinOneRow(key) && key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
        .Select(key => (From: key.PrincipalEntityType.GetTableName()!, Key: key.GetConstraintName()!, To: key.DeclaringEntityType.GetTableName()!))
        .Distinct()
        .ToLookup(key => key.From, key => (key.Key, key.To));

    /// <summary>"Cinemas -> Tickets by A and by B", for each pair of tables that SQL Server would complain of.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. from start in reached.Select(r => r.Key)
           from end in PathsFrom(start, [start]).GroupBy(path => path.End)
           where end.Count() > 1 || end.Key == start
           select $"{start} -> {end.Key} by {string.Join(" and by ", end.Select(path => path.Keys))}"
    ];

    private static bool IsWithinOneRow(IForeignKey key) =>
        key.IsOwnership && key.PrincipalEntityType.GetTableName() == key.DeclaringEntityType.GetTableName();

    private IEnumerable<(string End, string Keys)> PathsFrom(string table, string[] seen)
    {
        foreach (var (key, next) in reached[table])
        {
            yield return (next, key);
            if (seen.Contains(next))
                continue;
            foreach (var (end, keys) in PathsFrom(next, [.. seen, next]))
                yield return (end, $"{key}, {keys}");
        }
    }
}
