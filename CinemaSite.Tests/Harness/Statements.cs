using System.Data.Common;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Harness;

/// <summary>Counts the queries that one test sends to its database.</summary>
public sealed class Statements : DbCommandInterceptor
{
    private int count;

    public int Count => count;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return ValueTask.FromResult(result);
    }
}

public static class CountedStatements
{
    public static async Task<int> CountStatementsAsync(this TheSite site, Func<Task> work)
    {
        var before = site.Statements.Count;
        await work();
        return site.Statements.Count - before;
    }

    public static void CountStatements(this IServiceCollection services, Statements statements)
    {
        services.ConfigureDbContext<SqliteCinemaDbContext>((_, options) => options.AddInterceptors(statements));
        services.ConfigureDbContext<SqlServerCinemaDbContext>((_, options) => options.AddInterceptors(statements));
    }
}
