using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Ticketing;

public sealed class ReplaceTicketCodesTests : SiteTests
{
    private int booking;
    private IReadOnlyList<string> before = [];

    public override async ValueTask InitializeAsync()
    {
        booking = await Site.SellAsync(await ACinema.With().InAsync(Site), "A1", "A2");
        before = await Site.CodesAsync(booking);
        Site.WaitUntil("19:00");
    }

    [Fact]
    public async Task Printed_anew_the_old_code_is_void_and_the_new_one_lets_in()
    {
        Assert.Equal("", await ReplaceAsync());
        var after = await Site.CodesAsync(booking);

        Assert.Empty(after.Intersect(before));
        Assert.Equal(DoorAnswer.Replaced, (await Site.ScanAsync(before[0])).Answer);
        Assert.Equal(DoorAnswer.Admitted, (await Site.ScanAsync(after[0])).Answer);
        Assert.Equal(DoorAnswer.Replaced, (await Site.ScanAsync(before[0])).Answer);
    }

    [Fact]
    public async Task Every_code_that_a_ticket_ever_had_is_remembered()
    {
        await ReplaceAsync();
        var second = await Site.CodesAsync(booking);
        await ReplaceAsync();

        Assert.Equal(
            before.Concat(second).Order(StringComparer.Ordinal),
            await Site.RunAsync((CinemaDbContext db) => db.RetiredCodes.OrderBy(r => r.Code).Select(r => r.Code).ToListAsync()));
        Assert.All(await Task.WhenAll(second.Select(code => Site.ScanAsync(code))), scan => Assert.Equal(DoorAnswer.Replaced, scan.Answer));
    }

    [Fact]
    public async Task Who_is_in_already_keeps_the_code_that_they_came_in_with()
    {
        await Site.ScanAsync(before[0]);
        Assert.Equal("", await ReplaceAsync());

        Assert.Equal(before[0], (await Site.CodesAsync(booking))[0]);
        await Site.ScanAsync((await Site.CodesAsync(booking))[1]);
        Assert.Equal("None of these tickets is valid any more.", await ReplaceAsync());
    }

    [Fact]
    public async Task Scanned_and_printed_anew_at_the_same_instant_a_ticket_lets_one_in()
    {
        var scans = Task.WhenAll(before.Select(code => Task.Run(() => Site.ScanAsync(code))));
        await Task.WhenAll(scans, Task.Run(ReplaceAsync));
        var after = await Task.WhenAll((await Site.CodesAsync(booking)).Select(code => Site.ScanAsync(code)));

        Assert.Equal(2, (await scans).Concat(after).Count(scan => scan.Answer == DoorAnswer.Admitted));
    }

    private async Task<string> ReplaceAsync()
    {
        var by = await Site.ActorAsync(Roles.Cashier);
        return $"{await Site.RunAsync((ReplaceTicketCodes replace) => replace.RunAsync(booking, by, CancellationToken.None))}";
    }
}
