using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data;

public static class Transactions
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Runs all of <paramref name="work"/> or nothing of it. It may run more than once (SQL Server retries passing
        /// faults), each time on an empty change tracker, so it reads what it needs inside.
        /// </summary>
        public Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken ct) =>
            db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                using var pass = db.Database.IsSqlite()
                    ? await WriteGate.EnterAsync(db.Database.GetConnectionString()!, ct)
                    : null;
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var result = await work();
                await transaction.CommitAsync(ct);
                return result;
            });
    }

    /// <summary>Whether the database refused a second row with the same unique key.</summary>
    public static bool IsUniqueViolation(this DbUpdateException e) => e.InnerException switch
    {
        SqlException sql => sql.Number is 2627 or 2601,
        SqliteException { SqliteErrorCode: 19 } sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        _ => false,
    };

    /// <summary>Whether the database refused to delete a row that another one still points to.</summary>
    public static bool IsReferenceViolation(this DbUpdateException e) => e.InnerException switch
    {
        SqlException sql => sql.Number is 547,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 787,
        _ => false,
    };
}
