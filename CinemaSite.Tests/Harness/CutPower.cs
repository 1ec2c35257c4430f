using System.Data.Common;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// Cuts the site off at a step of its work with the database: before a statement, before a commit or right after one. From then on
/// nothing reaches the database, as when the process is killed, until <see cref="Restore"/> starts it again.
/// </summary>
public sealed class CutPower : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int stepsLeft = int.MaxValue;

    public bool IsCut { get; private set; }

    public void Use(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCinemaDbContext>((_, options) => options.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerCinemaDbContext>((_, options) => options.AddInterceptors(this));
    }

    /// <param name="steps">How many steps still happen.</param>
    public void After(int steps) => (stepsLeft, IsCut) = (steps, false);

    public void Restore() => After(int.MaxValue);

    /// <summary>
    /// Does the work cut off after no step, after one, after two, ... until it comes to its end; answers at how many steps it was
    /// cut off. <paramref name="restart"/> is what happens after each cut.
    /// </summary>
    public async Task<int> AtEachStepAsync(Func<Task> work, Func<Task> restart)
    {
        for (var steps = 0; ; steps++)
        {
            After(steps);
            try
            {
                await work();
            }
            catch (Exception) when (IsCut)
            {
                // Killed.
            }

            var wasCut = IsCut;
            Restore();
            await restart();
            if (!wasCut)
                return steps;
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.CompletedTask;
    }

    private void Step()
    {
        if (IsCut || stepsLeft-- <= 0)
        {
            IsCut = true;
            throw new IOException("The power is cut.");
        }
    }
}
