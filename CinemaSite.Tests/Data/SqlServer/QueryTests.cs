using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Data.SqlServer;

/// <summary>Every query of every test is put into Transact-SQL when it first runs; see <see cref="QueriesOnSqlServer"/>. Here, that this bites.</summary>
public sealed class QueryTests : SiteTests
{
    [Fact]
    public async Task A_query_that_only_sqlite_understands_fails_the_test_that_runs_it()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "Queries run on the real thing.");

        await Assert.ThrowsAnyAsync<Exception>(() => Site.RunAsync((CinemaDbContext db) =>
            db.Films.Where(f => EF.Functions.Glob(f.Title, "R*")).ToListAsync()));
    }

    [Fact]
    public void A_query_is_put_into_transact_sql()
    {
        var statements = AbsentSqlServer.ToTransactSql(db => _ = db.Films.OrderBy(f => f.Title).Skip(10).Take(10).ToList());

        Assert.Contains("ROWS FETCH NEXT", Assert.Single(statements), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_transact_sql_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => TransactSql.Parse("SELECT x FROM t LIMIT 10"));
}
