using System.Data.Common;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// Counts the steps that work takes at its database (commands and commits) and cuts it off at one of them: that step and every later
/// one fail, as for a process that is no more.
/// </summary>
public sealed class CutOff : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly AsyncLocal<Trial?> trial = new();

    /// <summary>Does the work and answers how many steps it took.</summary>
    public async Task<int> CountAsync(Func<Task> work)
    {
        var counted = trial.Value = new Trial(int.MaxValue);
        await work();
        trial.Value = null;
        return counted.Steps;
    }

    /// <summary>Does the work up to a step, the first being 1.</summary>
    public async Task CutAsync(int step, Func<Task> work)
    {
        trial.Value = new Trial(step);
        await Assert.ThrowsAnyAsync<Exception>(work);
        trial.Value = null;
    }

    public void Use(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCinemaDbContext>((_, options) => options.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerCinemaDbContext>((_, options) => options.AddInterceptors(this));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => Step(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => Step(result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => Step(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => Step(result);

    private ValueTask<T> Step<T>(T result)
    {
        trial.Value?.Step();
        return ValueTask.FromResult(result);
    }

    private sealed class Trial(int end)
    {
        private int steps;

        public int Steps => steps;

        public void Step()
        {
            if (Interlocked.Increment(ref steps) >= end)
                throw new IOException("The process is no more.");
        }
    }
}
