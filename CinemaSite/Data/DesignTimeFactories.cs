using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CinemaSite.Data;

/// <summary>For `dotnet ef`, which needs the model and no database. The model depends on how Identity is configured.</summary>
internal static class DesignTime
{
    public static DbContextOptionsBuilder<T> Options<T>() where T : CinemaDbContext
    {
        var services = new ServiceCollection();
        services.AddCinemaIdentity();
        return new DbContextOptionsBuilder<T>().UseApplicationServiceProvider(services.BuildServiceProvider());
    }
}

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCinemaDbContext>
{
    public SqliteCinemaDbContext CreateDbContext(string[] args)
    {
        var options = DesignTime.Options<SqliteCinemaDbContext>();
        options.UseCinemaSqlite("Data Source=:memory:");
        return new(options.Options);
    }
}

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerCinemaDbContext>
{
    public SqlServerCinemaDbContext CreateDbContext(string[] args)
    {
        var options = DesignTime.Options<SqlServerCinemaDbContext>();
        options.UseCinemaSqlServer("Server=.;Database=CinemaSite");
        return new(options.Options);
    }
}
