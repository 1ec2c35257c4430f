using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.Demo;

/// <summary>
/// Rows of one table, written as fast as a prepared statement writes them: for a database to measure by. Columns that are not named stay
/// empty, as far as they may.
/// </summary>
internal sealed class BulkRows<T> : IDisposable where T : class
{
    private readonly DbCommand insert;
    private readonly int named;
    private int last;

    /// <param name="properties">What each row brings, in this order, after its id.</param>
    public BulkRows(CinemaDbContext db, DbTransaction transaction, params IReadOnlyList<string> properties)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var all = type.GetProperties().ToDictionary(p => p.Name);
        string[] brought = ["Id", .. properties];
        var besides = all.Values.Where(p => !p.IsNullable && !brought.Contains(p.Name)).ToList();
        named = brought.Length;

        insert = transaction.Connection!.CreateCommand();
        insert.Transaction = transaction;
        var columns = brought.Select(name => all[name]).Concat(besides).Select(p => p.GetColumnName()).ToList();
        insert.CommandText = $"INSERT INTO [{type.GetTableName()}] ([{string.Join("], [", columns)}]) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            if (i >= named)
                parameter.Value = Nothing(besides[i - named].ClrType);
            insert.Parameters.Add(parameter);
        }
    }

    /// <summary>Answers the id of the new row: they count from 1.</summary>
    public int Add(params ReadOnlySpan<object?> values)
    {
        insert.Parameters[0].Value = ++last;
        for (var i = 1; i < named; i++)
            insert.Parameters[i].Value = values[i - 1] is { } value ? value is Enum word ? $"{word}" : value : DBNull.Value;
        insert.ExecuteNonQuery();
        return last;
    }

    public void Dispose() => insert.Dispose();

    private static object Nothing(Type type) =>
        type == typeof(string) || type.IsEnum ? "" : type == typeof(DateTime) ? DateTime.UnixEpoch : type == typeof(DateOnly) ? DateOnly.MinValue : 0;
}
