using CinemaSite.Data.Runs;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data;

/// <summary>Lets the embedded database look each night at how its tables are filled. SQL Server does so by itself.</summary>
public sealed class KeepStatistics(CinemaDbContext db, OnceADay daily)
{
    public const string Job = "statistics";

    public static readonly TimeOnly At = new(4, 20);

    /// <summary>Answers whether it looked.</summary>
    public async Task<bool> RunAsync(CancellationToken ct) => db.Database.IsSqlite() && await daily.RunAsync(Job, At, LookAsync, ct);

    private async Task<DayDone> LookAsync(DateOnly day, CancellationToken ct)
    {
        await db.LookAtTablesAsync(ct);
        return new("");
    }
}
