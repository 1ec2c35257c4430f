using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Data;

public sealed class WriteGateTests : SiteTests
{
    [Fact]
    public async Task A_save_that_fails_before_it_reaches_the_database_lets_the_next_one_in()
    {
        var cinema = await ACinema.With().InAsync(Site);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Site.RunAsync(async (CinemaDbContext db) =>
        {
            var screening = await db.Screenings.SingleAsync();
            typeof(Screening).GetProperty(nameof(Screening.Id))!.SetValue(screening, screening.Id + 1);
            await db.SaveChangesAsync();
        }));

        Assert.Null((await cinema.TryToHoldAsync("Anna", "A1", "A2").WaitAsync(TimeSpan.FromSeconds(20))).Refusal);
    }
}
