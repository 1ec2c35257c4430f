using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

public sealed class VoidVoucherTests : SiteTests
{
    private ACinema cinema = null!;
    private Voucher voucher = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        voucher = await Site.GiftCardAsync(cinema, 4000);
    }

    [Fact]
    public async Task What_is_left_is_gone_and_nobody_spends_it()
    {
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.UseAsync(booking, voucher);
        await Site.StartPayingAsync(booking, shown: 0);

        Assert.Equal("", await VoidAsync("Paid with a stolen card"));

        Assert.Equal([(VoucherEntryKind.Issued, 4000), (VoucherEntryKind.Spent, -2550), (VoucherEntryKind.Voided, -1450)], await Site.EntriesAsync(voucher));
        Assert.Equal("This voucher has been taken back. Nobody can pay with it.", await Site.UseAsync(await cinema.HoldAsync("Ben", "B1", "B2"), voucher));
    }

    [Fact]
    public async Task The_history_says_who_and_why()
    {
        await VoidAsync(" Paid with a stolen card ");

        var entry = await Site.RunAsync((CinemaDbContext db) => db.History.SingleAsync());
        Assert.Equal(("Took a voucher back", voucher.Ending, "manager@staff.example"), (entry.What, entry.SubjectName, entry.UserName));
        Assert.Contains("Paid with a stolen card", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain(voucher.Code, entry.Before + entry.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""), InlineData("   "), InlineData(null)]
    public async Task A_reason_is_asked_for(string? reason)
    {
        Assert.Equal("Write the reason, in at most 200 letters.", await VoidAsync(reason));
        Assert.Equal(4000, await Site.BalanceAsync(voucher));
    }

    [Fact]
    public async Task While_somebody_pays_with_it_it_is_left_alone()
    {
        var booking = await cinema.HoldAsync("Anna", "A1", "A2", "A3", "A4");
        await Site.UseAsync(booking, voucher);
        await Site.StartPayingAsync(booking);

        Assert.Equal("This voucher cannot be taken back now: it is not in use, or somebody is paying with it.", await VoidAsync("Lost"));

        await Site.AnswerAsync(booking, GatewayState.Declined);
        await Site.SettleAsync(booking);
        Assert.Equal("", await VoidAsync("Lost"));
    }

    [Fact]
    public async Task Ten_who_take_it_back_at_once_do_it_once()
    {
        var by = await Site.ActorAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
            Site.RunAsync((VoidVoucher takeBack) => takeBack.RunAsync(by, voucher.Id, "Lost", CancellationToken.None)))));

        Assert.Single(answers, refusal => refusal is null);
        Assert.Equal([(VoucherEntryKind.Issued, 4000), (VoucherEntryKind.Voided, -4000)], await Site.EntriesAsync(voucher));
    }

    [Fact]
    public async Task What_the_house_owes_is_what_is_left_on_all_that_can_be_spent()
    {
        await Site.GiftCardAsync(cinema, 1000);
        var gone = await Site.GiftCardAsync(cinema, 7000);
        await Site.RunAsync((VoidVoucher takeBack) => takeBack.RunAsync(new(null, "test", Site.Clock.GetUtcNow().UtcDateTime), gone.Id, "Lost", CancellationToken.None));

        var owed = await Site.RunAsync((CinemaDbContext db) => db.OutstandingAsync(new DateOnly(2026, 3, 2), CancellationToken.None));
        Assert.Equal([new Outstanding("GBP", 2, 5000, 0)], owed);
        var later = await Site.RunAsync((CinemaDbContext db) => db.OutstandingAsync(new DateOnly(2031, 3, 3), CancellationToken.None));
        Assert.Equal([new Outstanding("GBP", 2, 5000, 5000)], later);
    }

    private async Task<string> VoidAsync(string? reason)
    {
        var by = await Site.ActorAsync();
        return $"{await Site.RunAsync((VoidVoucher takeBack) => takeBack.RunAsync(by, voucher.Id, reason, CancellationToken.None))}";
    }
}
