using Microsoft.Data.Sqlite;

namespace CinemaSite.Data;

/// <summary>Where the embedded database lies: a relative path counts from the site's own folder, which is made when missing.</summary>
internal static class SqliteFile
{
    public static string Resolve(string connectionString, string contentRoot)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
        builder.ForeignKeys = true;
        Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        return builder.ConnectionString;
    }
}
