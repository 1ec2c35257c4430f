using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>Refunds, promo codes and vouchers, tills. A seat is 12.00, online with a fee of 0.75; it is Monday noon.</summary>
public sealed class MoneyReportTests : SiteTests
{
    [Fact]
    public async Task Refunds_are_told_by_reason_by_means_and_by_film_with_what_the_house_kept()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        var later = await Site.AnotherScreeningAsync(cinema, 24);
        await Site.GiveBackAsync(await Site.BuyAsync(cinema, "A1", "A2"), ReturnWay.AsPaid, "A1");
        await Site.GiveBackAsync(await Site.BuyAsync(cinema, "B1"), ReturnWay.Voucher);
        await Site.ExchangeAsync(await Site.BuyAsync(cinema, "C1"), ["C1"], later, "C1");
        var till = await ATill.OpenAsync(Site, cinema);
        Assert.Null((await Site.GiveBackAsync(till, await till.SellForCashAsync("B5"))).Refusal);
        var report = await Site.ReportAsync(ReportKind.Refunds, "2026-03-02");

        Assert.Equal(
            [
                "Exchanged for other tickets | 1 | 12.75 | 0.00",
                "Given back by the customer | 2 | 24.00 | 0.00",
                "The projector broke | 1 | 12.00 | 0.00",
                "Total | 4 | 48.75 | 0.00",
            ],
            report.Parts[0].Said().Order());
        Assert.Equal(
            ["Back as a voucher | 1 | 12.00 | 0.00", "Back in cash | 1 | 12.00 | 0.00", "Back to the card | 1 | 12.00 | 0.00", "Total | 4 | 48.75 | 0.00", "Towards other tickets | 1 | 12.75 | 0.00"],
            report.Parts[1].Said().Order());
        Assert.Equal(["Ran | 4 | 48.75 | 1.50 | 0.00", "Total | 4 | 48.75 | 1.50 | 0.00"], report.Parts[2].Said());
        Assert.Equal(
            ["Paid back in money 24.00, before 0.00", "Given back as vouchers 12.00, before 0.00", "Exchanged for other tickets 12.75, before 0.00", "Tickets given back 4, before 0", "Kept by the house 1.50, before 0.00"],
            report.FiguresSaid());
        Assert.Equal(-4875, await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.Where(l => l.Kind == LedgerKind.Refund).SumAsync(l => l.Amount)));
    }

    [Fact]
    public async Task A_code_tells_how_often_it_was_used_and_what_it_took_off()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        await Site.CodeAsync(cinema, Codes.Percent("TENTH", 10));
        await Site.CodeAsync(cinema, Codes.Amount("FIVER", 500));
        await UseAsync("TENTH", "A1", "A2");
        var last = await UseAsync("TENTH", "A5");
        await UseAsync("FIVER", "B1");
        var unpaid = await cinema.HoldAsync("Zoe", "C1");
        Assert.Equal("", await Site.ApplyAsync(unpaid, "FIVER"));
        await Site.GiveBackAsync(last, ReturnWay.AsPaid);
        var report = await Site.ReportAsync(ReportKind.Discounts, "2026-03-02");

        Assert.Equal(["FIVER | 1 | 1 | 5.00 | 7.75 | 0.00", "TENTH | 2 | 3 | 3.60 | 34.65 | 0.00", "Total | 3 | 4 | 8.60 | 42.40 | 0.00"], report.Parts[0].Said());
        Assert.Equal(["Taken off by codes 8.60, before 0.00", "Uses of codes 3, before 0"], report.FiguresSaid().Take(2));

        async Task<int> UseAsync(string code, params string[] seats)
        {
            var booking = await cinema.HoldAsync(seats[0], seats);
            Assert.Equal("", await Site.ApplyAsync(booking, code));
            await Site.PayAsync(booking);
            return booking;
        }
    }

    [Fact]
    public async Task The_book_of_vouchers_goes_from_what_was_left_to_what_is_left()
    {
        var cinema = await ACinema.With(at: "2026-03-20 19:30").InAsync(Site);
        var old = await Site.GiftCardAsync(cinema, 5000);
        Site.Wait(24 * 60);
        var spent = await Site.GiftCardAsync(cinema, 2000);
        var booking = await cinema.HoldAsync("Anna", "A1");
        Assert.Equal("", await Site.UseAsync(booking, spent));
        await Site.StartPayingAsync(booking);
        await Site.GiveBackAsync(await Site.BuyAsync(cinema, "B1"), ReturnWay.Voucher);
        var taken = await Site.GiftCardAsync(cinema, 1000);
        var by = await Site.ActorAsync();
        Assert.Null(await Site.RunAsync((VoidVoucher voided) => voided.RunAsync(by, taken.Id, "Sold twice", CancellationToken.None)));
        await Site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Id == old.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.ExpiresOn, new DateOnly(2026, 3, 4))));
        Site.Wait(3 * 24 * 60);

        Assert.Equal(
            [
                "Left at the beginning | 50.00 | 0.00 | 50.00",
                "New | 30.00 | 12.00 | 42.00",
                "Paid with vouchers | -12.75 | 0.00 | -12.75",
                "Came back | 0.00 | 0.00 | 0.00",
                "Taken back by the cinema | -10.00 | 0.00 | -10.00",
                "Ran out | -50.00 | 0.00 | -50.00",
                "Left at the end | 7.25 | 12.00 | 19.25",
            ],
            (await Site.ReportAsync(ReportKind.Discounts, "2026-03-03", "2026-03-04")).Parts[1].Said());
        Assert.Equal(
            ["Left at the beginning | 7.25 | 12.00 | 19.25", "Left at the end | 7.25 | 12.00 | 19.25"],
            (await Site.ReportAsync(ReportKind.Discounts, "2026-03-05")).Parts[1].Said().Where(line => line.StartsWith("Left", StringComparison.Ordinal)));
        Assert.Equal(1925, await Site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Id != old.Id).SumAsync(v => v.Balance)));
    }

    [Fact]
    public async Task Each_turn_at_a_till_tells_its_takings_by_means_and_its_difference()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        var till = await ATill.OpenAsync(Site, cinema);
        var pair = await till.SellForCashAsync("A1", "A2");
        Assert.Null((await Site.GiveBackAsync(till, pair, ["A1"])).Refusal);
        Assert.Null(await till.SellAsync(await till.HoldAsync("B1"), new(Card: 1200, CardSlip: "0815")));
        var code = await till.VoucherAsync(2000);
        Assert.Null(await till.SellAsync(await till.HoldAsync("B5"), new(Vouchers: [code])));
        Site.Wait(60);
        Assert.Null(await till.CloseAsync(11_150, "A coin rolled away"));
        await (await ATill.OpenAsync(Site, cinema, Roles.Manager)).SellForCashAsync("C1");
        var report = await Site.ReportAsync(ReportKind.Tills, "2026-03-02");

        Assert.Equal(
            ["cashier@staff.example | 1 | 12.00 | 32.00 | 44.00 | 12.00 | -0.50", "manager@staff.example | 1 | 12.00 | 0.00 | 12.00 | 0.00 | 0.00", "Total | 2 | 24.00 | 32.00 | 56.00 | 12.00 | -0.50"],
            report.Parts[0].Said());
        Assert.Equal(
            [
                "2026-03-02 12:00 | 2026-03-02 13:00 | cashier@staff.example | 12.00 | 32.00 | 44.00 | 12.00 | 111.50 | -0.50",
                "2026-03-02 13:00 |  | manager@staff.example | 12.00 | 0.00 | 12.00 | 0.00 |  | ",
                "Total |  |  | 24.00 | 32.00 | 56.00 | 12.00 | 111.50 | -0.50",
            ],
            report.Parts[1].Said());
        Assert.Equal(["Takings of the tills 56.00, before 0.00", "Turns at the till 2, before 0", "Differences in all -0.50, before 0.00", "Turns with a difference 1, before 0"], report.FiguresSaid());
    }

    [Theory]
    [InlineData(ReportKind.Refunds), InlineData(ReportKind.Discounts), InlineData(ReportKind.Tills)]
    public async Task A_day_without_anything_has_empty_tables(ReportKind kind)
    {
        await ACinema.With().InAsync(Site);
        var report = await Site.ReportAsync(kind, "2026-03-02");

        Assert.Equal(0, report.Figures.Sum(f => f.Value));
        Assert.All(report.Parts, part => Assert.All(part.Table.Rows, row => Assert.All(row.Cells, cell => Assert.Equal(0, cell.Number ?? 0))));
    }
}
