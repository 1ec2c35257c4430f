using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.WaitingList;

public sealed class ForgetWaitingTests : SiteTests
{
    [Fact]
    public async Task Names_are_forgotten_a_month_after_the_screening_and_numbers_stay()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = await list.JoinAsync("Ann", 2);
        Site.Wait(minutes: 7 * 60);
        await list.OfferAsync();

        Site.Wait(minutes: 29 * 24 * 60);
        Assert.Equal(0, await Site.RunAsync((ForgetWaiting forget) => forget.RunAsync(CancellationToken.None)));
        Site.Wait(minutes: 2 * 24 * 60);
        Assert.Equal(1, await Site.RunAsync((ForgetWaiting forget) => forget.RunAsync(CancellationToken.None)));

        var entry = await list.EntryAsync(ann);
        Assert.Equal(("", "", "", null, 2, WaitingState.TooLate), (entry.Name, entry.Email, entry.EmailHash, entry.UserId, entry.People, entry.State));
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.WaitingEntries.CountAsync(e => e.Email != "")));
    }
}
