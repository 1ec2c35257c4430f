using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing.Paper;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Ticketing.Paper;

public sealed class KeepBlackoutPacksTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);

    [Fact]
    public async Task Paper_is_made_an_hour_before_the_start_and_not_sooner()
    {
        Site.Wait(minutes: 6 * 60 + 29);
        Assert.Equal(0, await KeepAsync());
        Site.Wait(minutes: 1);

        Assert.Equal(1, await KeepAsync());
        Assert.Equal(Site.Clock.GetUtcNow().UtcDateTime, (await SheetAsync())!.MadeAt);
    }

    [Fact]
    public async Task It_is_made_anew_only_when_something_has_changed()
    {
        Site.Wait(minutes: 7 * 60);
        Assert.Equal(1, await KeepAsync());
        Site.Wait(minutes: 5);
        Assert.Equal(0, await KeepAsync());

        await Site.PayAsync(await cinema.HoldAsync("Late", "A1", "A2"));
        Assert.Equal(1, await KeepAsync());
        Assert.Contains(PaperReader.Lines((await SheetAsync())!.Pdf), line => line.EndsWith("A1 | Adult | Anna Blume", StringComparison.Ordinal));

        var by = await Site.ActorAsync();
        await Site.RunAsync((KeepSeatsBack keep) => keep.RunAsync(cinema.ScreeningId, [cinema.Seat("C1")], new(SeatKeeping.House, "A critic", null), by, CancellationToken.None));
        Assert.Equal(1, await KeepAsync());
        Assert.Contains("C1: A critic", PaperReader.Lines((await SheetAsync())!.Pdf));
    }

    [Fact]
    public async Task Nothing_is_made_for_what_is_over_or_not_on()
    {
        var cancelled = await ACinema.With(screening: "Kes", at: "19:30").InAsync(Site);
        await Site.RunAsync((CinemaDbContext db) => db.Screenings.Where(s => s.Id == cancelled.ScreeningId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, CinemaSite.Scheduling.ScreeningStatus.Cancelled)));
        Site.Wait(minutes: 7 * 60);
        Assert.Equal(1, await KeepAsync());

        await Site.PayAsync(await cinema.HoldAsync("Late", "A1", "A2"));
        Site.Wait(minutes: 3 * 60);
        Assert.Equal(0, await KeepAsync());
    }

    [Fact]
    public async Task Paper_with_names_on_it_is_thrown_away_after_a_week()
    {
        Site.Wait(minutes: 7 * 60);
        await KeepAsync();
        Site.Wait(minutes: 7 * 24 * 60);
        await KeepAsync();
        Assert.NotNull(await SheetAsync());
        Site.Wait(minutes: 1);
        await KeepAsync();

        Assert.Null(await SheetAsync());
    }

    [Fact]
    public async Task Many_who_make_it_at_once_leave_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Site.RunAsync((MakeBlackoutPack make) => make.RunAsync(cinema.ScreeningId, always: true, CancellationToken.None))));

        Assert.NotNull(await SheetAsync());
    }

    private Task<int> KeepAsync() => Site.RunAsync((KeepBlackoutPacks keep) => keep.RunAsync(CancellationToken.None));

    private Task<BlackoutSheet?> SheetAsync() =>
        Site.RunAsync((CinemaDbContext db) => db.BlackoutSheets.AsNoTracking().SingleOrDefaultAsync(s => s.ScreeningId == cinema.ScreeningId));
}
