using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Data;

/// <summary>Which database, configured under "Database".</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    [Required]
    public string ConnectionString { get; init; } = "Data Source=App_Data/cinema.db";
}

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

public static class DatabaseSettings
{
    /// <summary>Asked before there are services, of which some depend on it.</summary>
    public static bool UsesSqlServer(this IConfiguration configuration) =>
        configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite) == DatabaseProvider.SqlServer;
}
