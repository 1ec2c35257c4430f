using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CinemaSite.Data;

/// <summary>Sends a save that stands alone (outside <see cref="Transactions"/>) through the <see cref="WriteGate"/> as well.</summary>
internal sealed class WriteGateInterceptor : SaveChangesInterceptor
{
    public static readonly WriteGateInterceptor Instance = new();

    private readonly ConditionalWeakTable<DbContext, IDisposable> passes = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { Database.CurrentTransaction: null } db)
        {
            // If this throws later on, inside the gate, EF Core tells nobody and the gate would stay shut.
            db.ChangeTracker.DetectChanges();
            passes.Add(db, await WriteGate.EnterAsync(db.Database.GetConnectionString()!, cancellationToken));
        }

        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return Task.CompletedTask;
    }

    private void Leave(DbContext? db)
    {
        if (db is not null && passes.TryGetValue(db, out var pass))
        {
            passes.Remove(db);
            pass.Dispose();
        }
    }
}
