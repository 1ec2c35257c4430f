using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CinemaSite.Tests.Harness;

/// <summary>Reads text as SQL Server 2022 would.</summary>
public static class TransactSql
{
    /// <exception cref="InvalidOperationException">It is not Transact-SQL.</exception>
    public static TSqlScript Parse(string text)
    {
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        return errors.Count == 0
            ? script
            : throw new InvalidOperationException($"{string.Join('\n', errors.Select(e => $"{e.Line}: {e.Message}"))}\n{text}");
    }
}
