using System.Data.Common;
using CinemaSite.Data;
using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Harness;

/// <summary>A SQL Server that is not there: what is sent to it is read as Transact-SQL, and that is the end of it.</summary>
public static class AbsentSqlServer
{
    private static readonly IServiceProvider Identity = IdentityServices();

    public static CinemaDbContext NewContext(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<SqlServerCinemaDbContext>()
            .UseApplicationServiceProvider(Identity)
            .AddInterceptors(interceptors);
        options.UseCinemaSqlServer("Server=absent;Database=CinemaSite");
        return new SqlServerCinemaDbContext(((DbContextOptionsBuilder<SqlServerCinemaDbContext>)options).Options);
    }

    /// <summary>What would be sent to the server.</summary>
    /// <exception cref="InvalidOperationException">There are no words for it in Transact-SQL, or they are not Transact-SQL.</exception>
    public static IReadOnlyList<string> ToTransactSql(Action<CinemaDbContext> run)
    {
        var listener = new Listener();
        using var db = NewContext(new NoConnection(), listener);
        try
        {
            run(db);
        }
        catch (Exception e) when (e.GetBaseException() is NobodyAnswers)
        {
        }

        foreach (var statement in listener.Statements)
            TransactSql.Parse(statement);
        return listener.Statements;
    }

    /// <summary>The model depends on how Identity is configured.</summary>
    private static ServiceProvider IdentityServices()
    {
        var services = new ServiceCollection();
        services.AddCinemaIdentity();
        return services.BuildServiceProvider();
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
    }

    private sealed class Listener : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Statements.Add(command.CommandText);
            throw new NobodyAnswers();
        }

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Statements.Add(command.CommandText);
            throw new NobodyAnswers();
        }
    }

    private sealed class NobodyAnswers : Exception;
}
