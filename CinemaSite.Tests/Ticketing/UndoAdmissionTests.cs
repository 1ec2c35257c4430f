using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing;

namespace CinemaSite.Tests.Ticketing;

public sealed class UndoAdmissionTests : SiteTests
{
    private string code = "";

    public override async ValueTask InitializeAsync()
    {
        code = await Site.SellOneAsync(await ACinema.With().InAsync(Site), "A1");
        Site.WaitUntil("19:00");
    }

    [Fact]
    public async Task Within_a_minute_an_admission_is_taken_back_and_the_ticket_lets_somebody_in_again()
    {
        var scan = await Site.ScanAsync(code);
        Site.Wait(1);
        Assert.Equal("", await Site.UndoAsync(scan.ScanId, Roles.Cashier));

        Assert.Equal("Active", await Site.StandsAsync(code));
        Assert.Equal(DoorAnswer.Undone, (await Site.ToldAsync(scan)).Told);
        Assert.Equal(["Took back an admission by cashier@staff.example: Ran, A1"], await Site.DoorHistoryAsync());
        Assert.Equal((DoorAnswer.Admitted, "Used 19:01"), ((await Site.ScanAsync(code)).Answer, await Site.StandsAsync(code)));
    }

    [Fact]
    public async Task After_a_minute_it_stays()
    {
        var scan = await Site.ScanAsync(code);
        Site.Wait(61 / 60.0);

        Assert.Equal("It can be taken back for 60 seconds only.", await Site.UndoAsync(scan.ScanId));
        Assert.Equal("Used 19:00", await Site.StandsAsync(code));
    }

    [Fact]
    public async Task The_button_pressed_twice_takes_back_once()
    {
        var first = await Site.ScanAsync(code);
        Assert.Equal(["", ""], await Task.WhenAll(Task.Run(() => Site.UndoAsync(first.ScanId)), Task.Run(() => Site.UndoAsync(first.ScanId))));
        await Site.ScanAsync(code);

        Assert.Equal("", await Site.UndoAsync(first.ScanId));
        Assert.Equal("Used 19:00", await Site.StandsAsync(code));
        Assert.Single(await Site.DoorHistoryAsync());
    }

    [Fact]
    public async Task The_press_that_was_taken_back_does_not_let_anybody_in_when_it_comes_again()
    {
        var scan = await Site.ScanAsync(code, nonce: "one press");
        await Site.UndoAsync(scan.ScanId);

        Assert.Equal(new DoorResult(scan.ScanId, DoorAnswer.Undone), await Site.ScanAsync(code, nonce: "one press"));
        Assert.Equal("Active", await Site.StandsAsync(code));
    }

    [Fact]
    public async Task What_let_nobody_in_cannot_be_taken_back()
    {
        await Site.ScanAsync(code);
        var second = await Site.ScanAsync(code);

        Assert.Equal("Nobody was let in with this scan.", await Site.UndoAsync(second.ScanId));
        Assert.Equal("Nobody was let in with this scan.", await Site.UndoAsync(999));
    }
}
