using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Data;

public class MigrationTests
{
    [Fact]
    public void The_migrations_for_sql_server_make_the_model_of_today()
    {
        using var db = AbsentSqlServer.NewContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_for_sqlite_make_the_model_of_today()
    {
        var services = new ServiceCollection();
        services.AddCinemaIdentity();
        using var provider = services.BuildServiceProvider();
        var options = new DbContextOptionsBuilder<SqliteCinemaDbContext>().UseApplicationServiceProvider(provider);
        options.UseSqlite("Data Source=:memory:");
        using var db = new SqliteCinemaDbContext(options.Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        Assert.Equal(NamesIn("Sqlite"), NamesIn("SqlServer"));

        static IEnumerable<string> NamesIn(string provider) => typeof(CinemaDbContext).Assembly.GetTypes()
            .Where(t => t.Namespace?.EndsWith("Migrations." + provider, StringComparison.Ordinal) == true && t.IsSubclassOf(typeof(Microsoft.EntityFrameworkCore.Migrations.Migration)))
            .Select(t => t.Name).Order(StringComparer.Ordinal);
    }
}
