using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data;

/// <summary>
/// The embedded database for one process that serves or works; commands beside it ask for nothing. An OS file lock, held for as
/// long as the process lives: it goes with it, however that ends.
/// </summary>
public sealed class SoleUse(IServiceScopeFactory scopes) : IDisposable
{
    private FileStream? held;

    public string File
    {
        get
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<CinemaDbContext>();
            return new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        }
    }

    /// <summary>False when another has it.</summary>
    public bool TryTake()
    {
        try
        {
            held ??= new FileStream(File + ".running", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose() => held?.Dispose();
}
