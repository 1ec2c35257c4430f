using CinemaSite.Data;
using CinemaSite.Data.Demo;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Data.Demo;

/// <summary>Its rows are written past the entities, so nothing else tells when a column of theirs has another name.</summary>
public sealed class AYearOfSalesTests
{
    [Fact]
    public async Task It_has_its_tickets_and_people_who_wait()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "Reports are measured on SQLite.");
        await using var site = new TheSite();

        var (sold, tickets, waiting) = await site.RunAsync(async (CinemaDbContext db) =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            return (
                await db.AddSalesAsync(site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None, wanted: 1_000),
                await db.Tickets.CountAsync(), await db.WaitingEntries.CountAsync());
        });

        Assert.InRange(sold, 1_000, 1_010);
        Assert.Equal(sold, tickets);
        Assert.True(waiting > 0);
    }
}
